package cardloop.web;

/**
 * An answer that holds a secret. It is told to who asked for it and kept nowhere: the same call under the same key is told
 * {@code 409 shown_once}.
 */
public interface ShownOnce {}
