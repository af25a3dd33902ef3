/**
 * C0 controls, DEL, C1 controls, and the characters that change the direction of the text after
 * them. A terminal obeys them wherever they appear.
 */
export const TERMINAL_CONTROLS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;
