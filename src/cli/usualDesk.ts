import { USUAL_PORT } from '../http/usualPort.ts'

/** Where the desk is reached unless somebody has it elsewhere. */
export const USUAL_DESK = `http://127.0.0.1:${USUAL_PORT}`
