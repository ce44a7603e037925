package cardloop.check;

/** Where checked lines are written, one after the other; nothing is held back but a buffer. */
interface Sheet {
    void add(String file, CheckedLine line);

    /** Called once after all lines. */
    void end(long lines, long good);
}
