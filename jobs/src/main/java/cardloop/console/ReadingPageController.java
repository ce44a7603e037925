package cardloop.console;

import cardloop.reading.Calibration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How right the reader has been, as the recalibration counted it. */
@Controller
public class ReadingPageController {
    private final Calibration calibration;

    public ReadingPageController(Calibration calibration) {
        this.calibration = calibration;
    }

    @GetMapping("/reading")
    String reading(Model model) {
        model.addAttribute("kinds", calibration.all());
        return "console/reading";
    }
}
