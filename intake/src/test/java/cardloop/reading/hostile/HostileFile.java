package cardloop.reading.hostile;

/** A file and what is wrong with it. */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
record HostileFile(String name, byte[] bytes) {}
