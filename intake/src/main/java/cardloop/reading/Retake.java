package cardloop.reading;

import cardloop.card.Bilingual;

/** One thing to change about a photo. */
public enum Retake {
    TOO_SMALL("照片太小：请靠近卡片，让卡片占满画面后重拍。", "The photo is too small: move closer so that the card fills the picture."),
    BLURRED("照片模糊：请拿稳手机，对焦清楚后重拍。", "The photo is blurred: hold still and let the camera focus."),
    GLARE("反光太强：请换个角度，避开灯光后重拍。", "Glare hides the card: change the angle away from the light."),
    TOO_DARK("照片太暗：请在明亮处重拍。", "The photo is too dark: take it in brighter light."),
    TOO_BRIGHT("照片过曝：请避开强光后重拍。", "The photo is overexposed: take it away from strong light."),
    FAINT(
            "字迹太淡：请让光从侧面照过来，或把涂层刮干净后重拍。",
            "The print is too faint: let light fall from the side, or scratch the coating off, and retake."),
    NOTHING_VISIBLE("照片上看不到文字：请拍刮开涂层的卡密一面。", "No print is visible: photograph the side with the scratched-off code."),
    HEIC_FORMAT(
            "HEIC 照片暂不支持。苹果手机：设置 › 相机 › 格式 › 兼容性最佳；安卓手机：相机设置里关闭“高效图片”。然后重拍。",
            "HEIC photos are not supported. iPhone: Settings › Camera › Formats › Most Compatible;"
                    + " Android: turn off high efficiency pictures in the camera settings. Then retake."),
    ANIMATED("动图不支持：请上传一张普通照片。", "Animated pictures are not supported: send a still photo."),
    ODD_SHAPE("照片太细长：请拍下整张卡片后上传。", "The picture is far too narrow: photograph the whole card."),
    UNSUPPORTED_FORMAT("不支持的文件：请上传 JPEG、PNG 或 WebP 照片。", "Unsupported file: send a JPEG, PNG or WebP photo."),
    TOO_LARGE("文件过大：每张照片不超过 10 MB、5000 万像素。", "Too large: at most 10 MB and 50 megapixels a photo."),
    DAMAGED_FILE("文件不完整或已损坏：请重新上传原照片。", "The file is incomplete or damaged: upload the original again.");

    private final String zh;
    private final String en;

    Retake(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What to change, for the seller. */
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
