package cardloop.streams;

import java.util.List;

/** What a stream is about; read by one thread, however many listen. */
public interface StreamSource {
    /**
     * What there is to tell now.
     *
     * @param whole whether somebody has just come and has to be told everything; the first time it is true
     */
    News read(boolean whole);

    /**
     * One reading.
     *
     * @param changed since the reading before, for who listened then
     * @param all for who has just come; only when asked for
     * @param isOver nothing will follow
     */
    record News(List<StreamEvent> changed, List<StreamEvent> all, boolean isOver) {}
}
