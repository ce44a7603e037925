package cardloop.access;

import java.util.List;

/** All doors of one program, in order; each program has its own. */
public record Doors(List<Door> inOrder) {
    public Doors {
        inOrder = List.copyOf(inOrder);
    }
}
