package cardloop.review;

import java.util.UUID;

/**
 * Who sits at the desk.
 *
 * @param senior gets what others have escalated
 */
public record Reviewer(UUID id, boolean senior) {}
