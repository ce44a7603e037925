package cardloop.console;

import cardloop.access.PersonPrincipal;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.Press;
import cardloop.runs.RunFilter;
import cardloop.runs.RunStatus;
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

/** Runs: the list, one run down to its lanes, and its buttons. */
@Controller
public class RunsPageController {
    private static final int SHOWN = 30;

    private final RunDesk desk;
    private final RunViews views;

    public RunsPageController(RunDesk desk, RunViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping("/runs")
    String runs(@RequestParam Optional<RunStatus> status, @RequestParam Optional<Long> before, Model model) {
        List<RunView> runs = views.list(new RunFilter(Optional.empty(), status, before, SHOWN));
        model.addAttribute("runs", runs);
        model.addAttribute("status", status.orElse(null));
        model.addAttribute("statuses", RunStatus.values());
        model.addAttribute("more", runs.size() < SHOWN ? null : runs.getLast().id());
        return "console/runs";
    }

    @GetMapping("/runs/{id}")
    String run(@PathVariable long id, Model model) {
        model.addAttribute("view", found(id));
        return "console/run";
    }

    @GetMapping("/runs/{id}/live")
    String live(@PathVariable long id, Model model) {
        model.addAttribute("view", found(id));
        return "console/run :: live";
    }

    private RunView found(long id) {
        return views.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/runs/{id}/stop")
    String stop(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return pressed(id, desk.stop(id, Actors.of(caller)), notes);
    }

    @PostMapping("/runs/{id}/restart")
    String restart(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return pressed(id, desk.restart(id, Actors.of(caller)), notes);
    }

    @PostMapping("/runs/{id}/recover")
    String recover(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return pressed(id, desk.recover(id, Actors.of(caller)), notes);
    }

    @PostMapping("/runs/{id}/abandon")
    String abandon(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller, RedirectAttributes notes) {
        return pressed(id, desk.abandon(id, Actors.of(caller)), notes);
    }

    @PostMapping("/runs/{id}/parts/{issuer}/release")
    String release(
            @PathVariable long id,
            @PathVariable String issuer,
            @AuthenticationPrincipal PersonPrincipal caller,
            RedirectAttributes notes) {
        boolean released = views.release(found(id).run(), issuer, Actors.of(caller));
        notes.addFlashAttribute("told", released ? "released" : "not-paused");
        return "redirect:/runs/" + id;
    }

    private static String pressed(long id, Press press, RedirectAttributes notes) {
        return switch (press) {
            case Press.Done(long goesOnAs) -> "redirect:/runs/" + goesOnAs;
            case Press.NotFound _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Press.WrongState _ -> {
                notes.addFlashAttribute("told", "wrong-state");
                yield "redirect:/runs/" + id;
            }
        };
    }
}
