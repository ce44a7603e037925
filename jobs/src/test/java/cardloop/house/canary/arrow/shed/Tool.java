package cardloop.house.canary.arrow.shed;

/** Breaks the plan: nobody planned a shed. */
public record Tool() {}
