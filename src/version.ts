/** The engine's version, written into every reading. It changes with anything that may change a reading. */
export const ENGINE_VERSION = '0.1.0'
