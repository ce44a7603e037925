package cardloop.console;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.CardStage;
import cardloop.http.ProblemException;
import cardloop.money.Ledger;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.schedule.JdbcNightSchedule;
import cardloop.web.LineView;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The overview: the line, the shelf, the ledger, the lanes, and this night beside the last one. */
@Controller
public class ConsolePageController {
    private static final int NIGHTS_SHOWN = 2;

    private final JdbcHouse house;
    private final LaneControl lanes;
    private final ParkedDesk parked;
    private final RunViews views;
    private final Ledger ledger;
    private final Starter starter;

    /** What starting a run takes. */
    public record Starter(RunDesk desk, NightHours hours, JdbcNightSchedule schedule) {}

    public ConsolePageController(
            JdbcHouse house, LaneControl lanes, ParkedDesk parked, RunViews views, Ledger ledger, Starter starter) {
        this.house = house;
        this.lanes = lanes;
        this.parked = parked;
        this.views = views;
        this.ledger = ledger;
        this.starter = starter;
    }

    @GetMapping("/")
    String overview(Model model) {
        fill(model);
        return "console/overview";
    }

    @GetMapping("/live")
    String live(Model model) {
        fill(model);
        return "console/overview :: live";
    }

    private void fill(Model model) {
        Map<CardStage, Long> stages = house.stages();
        model.addAttribute("line", LineView.counts(JdbcHouse.stations(stages)));
        model.addAttribute("shelf", house.shelf());
        model.addAttribute("trial", ledger.trialBalance());
        model.addAttribute("lanes", lanes.bars());
        model.addAttribute("issuers", lanes.issuers());
        model.addAttribute("parked", parked.parked().size() + parked.cases().size());
        model.addAttribute("breached", parked.attention().allBreached());
        model.addAttribute("recent", views.list(RunFilter.newest(RunViews.NIGHT, NIGHTS_SHOWN)));
        model.addAttribute("today", starter.hours().today());
        model.addAttribute("nextNight", starter.schedule().next(RunViews.NIGHT));
    }

    @GetMapping("/login")
    String login() {
        return "console/login";
    }

    @PostMapping("/runs")
    String start(
            @RequestParam String businessDate,
            @RequestParam(required = false) @Nullable String issuer,
            @RequestParam(required = false) @Nullable String until,
            @AuthenticationPrincipal PersonPrincipal caller,
            RedirectAttributes notes) {
        RunRequest request = new RunRequest(businessDate, issuer, false, until);
        try {
            return switch (starter.desk().start(request.order(RunViews.NIGHT, starter.hours()), Actors.of(caller))) {
                case StartOutcome.Started(long id) -> "redirect:/runs/" + id;
                case StartOutcome.AlreadyRunning(long id) -> told(notes, "already-running", id);
                case StartOutcome.AlreadyDone(long id) -> told(notes, "already-done", id);
            };
        } catch (ProblemException wrong) {
            notes.addFlashAttribute("trouble", "bad-order");
            return "redirect:/";
        }
    }

    private static String told(RedirectAttributes notes, String what, long runId) {
        notes.addFlashAttribute("told", what);
        return runId == 0 ? "redirect:/runs" : "redirect:/runs/" + runId;
    }
}
