/** Fewer characters than this are too easily tried. */
export const passwordAtLeast = 8;

/** bcrypt reads no more bytes than this; a longer password would silently be cut, so it is refused. */
export const passwordByteLimit = 72;
