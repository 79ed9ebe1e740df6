export const TOO_SLOW = 'This PDF takes longer to take apart than any article should. Copy its text into a file, and add that file.'
