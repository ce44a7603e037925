/**
 * Characters as people type them. In: any string at all. Out: the characters that count, each with its place in what was
 * typed, and the alphabets they are held against. Never here: a word of the trade, a guess, a secret printed.
 */
@NullMarked
package cardloop.text;

import org.jspecify.annotations.NullMarked;
