package cardloop.web.pages.card;

import cardloop.access.PersonPrincipal;
import cardloop.casebook.CaseId;
import cardloop.format.CardFormat;
import cardloop.format.CardFormats;
import cardloop.reading.Field;
import cardloop.receipt.CheckedNumber;
import cardloop.receipt.NumberFault;
import cardloop.receipt.TypedNumber;
import cardloop.submission.Readings;
import cardloop.web.Page;
import cardloop.web.look.PageNotFoundException;
import cardloop.web.view.CardView;
import cardloop.web.view.CardViews;
import cardloop.web.view.PageRequest;
import cardloop.web.view.Scope;
import cardloop.web.view.SubmissionView;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My cards, one card, one submission. A live page says what it has seen, and is answered only when that has changed. */
@Controller
public class CardsPageController {
    private final CardViews views;
    private final Readings readings;
    private final CardFormats formats;

    public CardsPageController(CardViews views, Readings readings, CardFormats formats) {
        this.views = views;
        this.readings = readings;
        this.formats = formats;
    }

    @GetMapping("/cards")
    ModelAndView cards(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String seen) {
        Scope scope = Scope.ofSeller(principal.person().id());
        Optional<String> only = Optional.of(state).filter(text -> !text.isEmpty());
        Page<CardView> page = views.list(scope, only, new PageRequest(after, PageRequest.USUAL));
        return live("cards", seen, Seen.of(page.items()))
                .addObject("totals", views.totals(scope))
                .addObject("state", state)
                .addObject("after", after)
                .addObject("next", page.nextCursor().orElse(""))
                .addObject("rows", ListedCard.of(page.items()));
    }

    @GetMapping("/cards/{id}")
    ModelAndView card(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen) {
        CardView card = views.find(Scope.ofSeller(principal.person().id()), new CaseId(id))
                .orElseThrow(PageNotFoundException::new);
        return live("card", seen, Seen.of(card))
                .addObject("card", card)
                .addObject("line", CardLine.of(card.standing()))
                .addObject("doing", Doing.of(card).name())
                .addObject("canWithdraw", card.standing().withdrawable())
                .addObject("hasNumber", hasNumber(card))
                .addObject("doubts", doubts(card).orElse(null));
    }

    @GetMapping("/submissions/{id}")
    ModelAndView submission(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String seen) {
        Scope scope = Scope.ofSeller(principal.person().id());
        SubmissionView submission = views.submission(scope, id).orElseThrow(PageNotFoundException::new);
        Page<CardView> page =
                views.ofSubmission(scope, id, Optional.empty(), new PageRequest(after, PageRequest.USUAL));
        return live("submission", seen, Seen.of(page.items()))
                .addObject("submission", submission)
                .addObject("after", after)
                .addObject("next", page.nextCursor().orElse(""))
                .addObject("rows", ListedCard.of(page.items()));
    }

    /** Finds a submission by the number on its receipt, however it was typed. */
    @GetMapping("/receipts")
    String receipt(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam(defaultValue = "") String no,
            RedirectAttributes after) {
        return switch (CheckedNumber.read(no)) {
            case TypedNumber.Good(CheckedNumber number) ->
                views.submission(Scope.ofSeller(principal.person().id()), number)
                        .map(found -> "redirect:/submissions/" + found.id())
                        .orElseGet(() -> notFound(after, "cards.receipt.none"));
            case TypedNumber.Bad(NumberFault fault, int at) -> notFound(after, "cards.receipt." + fault);
        };
    }

    private static String notFound(RedirectAttributes after, String fault) {
        after.addFlashAttribute("fault", fault);
        return "redirect:/cards";
    }

    private boolean hasNumber(CardView card) {
        return formats.find(card.facts().kind()).map(CardFormat::hasNumber).orElse(true);
    }

    /** What a photo left in doubt; empty for typed cards and cards that wait for nobody. */
    private Optional<Doubts> doubts(CardView card) {
        boolean asked =
                Doing.of(card) == Doing.CORRECT && card.place().photoId().isPresent();
        return asked
                ? readings.find(new CaseId(card.id())).flatMap(read -> Doubts.of(read, rows(card), faulty(card)))
                : Optional.empty();
    }

    private Set<Field> rows(CardView card) {
        return hasNumber(card) ? EnumSet.allOf(Field.class) : EnumSet.of(Field.PIN);
    }

    private static Set<Field> faulty(CardView card) {
        return Arrays.stream(Field.values())
                .filter(field ->
                        card.findings().stream().anyMatch(fault -> fault.field().equals(field.name())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ModelAndView live(String template, String seen, String mark) {
        if (seen.equals(mark)) {
            return new ModelAndView("fragments/nothing", HttpStatus.NO_CONTENT);
        }
        return new ModelAndView(seen.isEmpty() ? template : template + " :: live").addObject("seen", mark);
    }
}
