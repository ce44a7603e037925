package cardloop.console.api;

import cardloop.access.PersonPrincipal;
import cardloop.console.Actors;
import cardloop.console.RunRequest;
import cardloop.console.RunView;
import cardloop.console.RunViews;
import cardloop.http.Cursors;
import cardloop.http.Problem;
import cardloop.runs.NightHours;
import cardloop.runs.RunDesk;
import cardloop.runs.RunDesk.Press;
import cardloop.runs.RunDesk.StartOutcome;
import cardloop.runs.RunFilter;
import cardloop.runs.RunOrder;
import cardloop.runs.RunStatus;
import cardloop.schedule.JdbcNightSchedule;
import cardloop.streams.HttpStreams;
import cardloop.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Jobs and their runs, for programs. */
@RestController
@RequestMapping("/api/v1")
public class JobsApiController {
    private static final int MOST = 200;
    private static final Duration LONGEST_NIGHT = Duration.ofHours(12);

    private final RunDesk desk;
    private final RunViews views;
    private final DryRuns dry;
    private final NightHours hours;
    private final HttpStreams streams;
    private final JdbcNightSchedule schedule;

    public JobsApiController(
            RunDesk desk,
            RunViews views,
            DryRuns dry,
            NightHours hours,
            HttpStreams streams,
            JdbcNightSchedule schedule) {
        this.desk = desk;
        this.views = views;
        this.dry = dry;
        this.hours = hours;
        this.streams = streams;
        this.schedule = schedule;
    }

    /** A job, its newest run, and when it begins by itself. */
    record JobJson(String name, Optional<RunJson> lastRun, Optional<Instant> nextStart) {}

    @GetMapping("/jobs")
    Page<JobJson> jobs() {
        List<JobJson> jobs = desk.jobs().stream()
                .sorted()
                .map(job -> new JobJson(
                        job,
                        views.list(new RunFilter(Optional.of(job), Optional.empty(), Optional.empty(), 1)).stream()
                                .findFirst()
                                .map(RunJson::of),
                        schedule.next(job)))
                .toList();
        return new Page<>(jobs, Optional.empty());
    }

    @PostMapping("/jobs/{name}/runs")
    ResponseEntity<?> start(
            @PathVariable String name,
            @RequestBody RunRequest request,
            @AuthenticationPrincipal PersonPrincipal caller) {
        if (!desk.jobs().contains(name)) {
            throw Problem.notFound().asException();
        }
        RunOrder order = request.order(name, hours);
        if (request.isDry()) {
            return ResponseEntity.ok(dry.run(order));
        }
        return switch (desk.start(order, Actors.of(caller))) {
            case StartOutcome.Started(long id) -> ResponseEntity.accepted().body(shown(id));
            case StartOutcome.AlreadyDone(long id) -> ResponseEntity.ok(shown(id));
            case StartOutcome.AlreadyRunning(long id) ->
                throw Problem.wrongState().with("runId", id).asException();
        };
    }

    @GetMapping("/runs")
    Page<RunJson> runs(
            @RequestParam Optional<String> job,
            @RequestParam Optional<RunStatus> status,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.invalidField("/limit", "取 1 到 200。", "It is 1 to 200.")
                    .asException();
        }
        List<RunView> found = views.list(new RunFilter(job, status, Cursors.number(cursor), limit));
        return new Page<>(
                found.stream().map(RunJson::of).toList(),
                found.size() < limit
                        ? Optional.empty()
                        : Optional.of(Long.toString(found.getLast().id())));
    }

    @GetMapping("/runs/{id}")
    RunJson run(@PathVariable long id) {
        return shown(id);
    }

    private RunJson shown(long id) {
        return views.find(id).map(RunJson::of).orElseThrow(Problem.notFound()::asException);
    }

    /** {@code progress} events while it runs, {@code ended} last. */
    @GetMapping(path = "/runs/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(
            @PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller, HttpServletRequest request) {
        shown(id);
        return streams.follow(
                new RunSource.Of(id),
                () -> new RunSource(() -> shown(id)),
                new HttpStreams.Follower(caller, request, LONGEST_NIGHT));
    }

    @PostMapping("/runs/{id}/stop")
    RunJson stop(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller) {
        return pressed(desk.stop(id, Actors.of(caller)));
    }

    @PostMapping("/runs/{id}/restart")
    RunJson restart(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller) {
        return pressed(desk.restart(id, Actors.of(caller)));
    }

    @PostMapping("/runs/{id}/recover")
    RunJson recover(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller) {
        return pressed(desk.recover(id, Actors.of(caller)));
    }

    @PostMapping("/runs/{id}/abandon")
    RunJson abandon(@PathVariable long id, @AuthenticationPrincipal PersonPrincipal caller) {
        return pressed(desk.abandon(id, Actors.of(caller)));
    }

    /** Lets an issuer's part of the night go out although its canaries paused it. */
    @PostMapping("/runs/{id}/parts/{issuer}/release")
    RunJson release(
            @PathVariable long id, @PathVariable String issuer, @AuthenticationPrincipal PersonPrincipal caller) {
        RunView view = views.find(id).orElseThrow(Problem.notFound()::asException);
        if (!views.release(view.run(), issuer, Actors.of(caller))) {
            throw Problem.wrongState().asException();
        }
        return shown(id);
    }

    private RunJson pressed(Press press) {
        return switch (press) {
            case Press.Done(long id) -> shown(id);
            case Press.NotFound _ -> throw Problem.notFound().asException();
            case Press.WrongState(RunStatus status) ->
                throw Problem.wrongState().with("runStatus", status).asException();
        };
    }
}
