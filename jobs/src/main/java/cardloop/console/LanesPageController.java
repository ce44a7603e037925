package cardloop.console;

import cardloop.access.PersonPrincipal;
import cardloop.health.HealthBook;
import cardloop.health.LaneHealth;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lanes as bars, the calls behind their figures, and questions that wait for a person. */
@Controller
public class LanesPageController {
    private static final int MOST_CALLS = 200;
    private static final List<String> OUTCOMES =
            List.of("Answered", "Pending", "Refused", "Unknown", "NotFound", "NotSent");

    private final LaneControl lanes;
    private final ParkedDesk parked;
    private final HealthBook health;

    public LanesPageController(LaneControl lanes, ParkedDesk parked, HealthBook health) {
        this.lanes = lanes;
        this.parked = parked;
        this.health = health;
    }

    @GetMapping("/lanes")
    String lanes(Model model) {
        model.addAttribute("lanes", lanes.bars());
        model.addAttribute("health", health.now());
        return "console/lanes";
    }

    /** The rows behind a lane's figures. */
    @GetMapping("/lanes/{issuer}/{egress}")
    String calls(
            @PathVariable String issuer,
            @PathVariable String egress,
            @RequestParam(defaultValue = "") String outcome,
            Model model) {
        LaneHealth lane = health.now()
                .lane(issuer + "/" + egress)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("lane", lane);
        model.addAttribute("outcome", outcome);
        model.addAttribute("outcomes", OUTCOMES);
        model.addAttribute("calls", health.calls(lane.lane(), outcome, MOST_CALLS));
        return "console/lane";
    }

    @PostMapping("/lanes/{issuer}/{egress}")
    String pause(
            @PathVariable String issuer,
            @PathVariable String egress,
            @RequestParam boolean paused,
            @AuthenticationPrincipal PersonPrincipal caller) {
        if (!lanes.pause(issuer, egress, paused, Actors.of(caller))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/lanes";
    }

    @GetMapping("/parked")
    String parked(Model model) {
        model.addAttribute("parked", parked.waiting());
        model.addAttribute("cases", parked.cases());
        model.addAttribute("attention", parked.attention());
        return "console/parked";
    }

    @PostMapping("/parked/{id}/answer")
    String answer(
            @PathVariable String id,
            @RequestParam Optional<String> answer,
            @AuthenticationPrincipal PersonPrincipal caller,
            RedirectAttributes notes) {
        notes.addFlashAttribute(
                "told", parked.answer(id, answer, Actors.of(caller)).name());
        return "redirect:/parked";
    }
}
