/** Why an address of another kind is refused. */
export const ONLY_WEB = 'Only http:// and https:// addresses can be fetched.'
