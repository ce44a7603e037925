package cardloop.reading.drawing;

/** A table to lay cards on: cloudy noise, or stripes as of wood. */
public final class Cloth {
    private final float[] grid;
    private final int cells;
    private final double across;
    private final double down;

    /**
     * Draws one.
     *
     * @param scale cells of noise across the picture
     */
    public Cloth(Chance chance, double scale, int width) {
        this.cells = 64;
        this.grid = new float[cells * cells];
        for (int i = 0; i < grid.length; i++) {
            grid[i] = (float) chance.between(-1, 1);
        }
        boolean striped = chance.comesTrue(0.3);
        this.across = scale / width * (striped ? 0.15 : 1);
        this.down = scale / width * (striped ? 2.5 : 1);
    }

    /** -1 to 1. */
    public float at(double x, double y) {
        double gx = x * across;
        double gy = y * down;
        int left = (int) Math.floor(gx);
        int top = (int) Math.floor(gy);
        double fx = gx - left;
        double fy = gy - top;
        double upper = cell(left, top) * (1 - fx) + cell(left + 1, top) * fx;
        double lower = cell(left, top + 1) * (1 - fx) + cell(left + 1, top + 1) * fx;
        return (float) (upper * (1 - fy) + lower * fy);
    }

    private float cell(int x, int y) {
        return grid[Math.floorMod(y, cells) * cells + Math.floorMod(x, cells)];
    }
}
