package cardloop.reading.drawing;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;

/**
 * The few Chinese characters that labels need, in strokes drawn for these tests, since no Chinese typeface need be on the
 * machine. They look the part; a calligrapher would not sign them.
 */
public final class HandStrokes {
    private static final double GRID = 20;
    private static final String CHARACTERS = "卡号密码序列";

    /** Strokes of each of {@link #CHARACTERS}: points on a grid of 20, x and y as letters from a. */
    private static final String[] STROKES = {
        "jbji jeqe chsh jijt jmpp",
        "fbfg fbob obog fgog bjtj hjgm gmpm pmon onns nsks",
        "jajc cdcg cdqd qdqg ffej hgij ijnh oeql ojfn jljs dodt dqqq poqs dsqs",
        "babj bcic gcbk djdr djij ijir drir ldqd qdpi kflj ljrj rjrq rqpt kmqm",
        "jajc dcsc dcdj djas gfof ofkh hgmk fkrk rkpn kkkr krhq",
        "bcjc gccj eehh hfhi higl glbr dhfk mdmn qaqs qsnq"
    };

    private HandStrokes() {}

    /** Whether the character can be drawn. */
    public static boolean has(char character) {
        return CHARACTERS.indexOf(character) >= 0;
    }

    /** The character, 1.1 units wide and high, its baseline's left end at the origin. */
    public static Shape outline(char character) {
        var strokes = new Path2D.Double();
        for (String stroke : STROKES[CHARACTERS.indexOf(character)].split(" ", -1)) {
            strokes.moveTo(place(stroke, 0), place(stroke, 1) - 1);
            strokes.lineTo(place(stroke, 2), place(stroke, 3) - 1);
        }
        var pen = new BasicStroke(0.075f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
        return pen.createStrokedShape(strokes);
    }

    private static double place(String stroke, int at) {
        return 1.1 * (stroke.charAt(at) - 'a') / GRID;
    }
}
