/** Where the desk listens when that is free, so that addresses that somebody wrote down lead somewhere the next time. */
export const USUAL_PORT = 4177
