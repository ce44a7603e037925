package cardloop.web.pages.money;

import cardloop.access.PersonPrincipal;
import cardloop.card.FaceValue;
import cardloop.http.Cursors;
import cardloop.money.AccountId;
import cardloop.money.InsufficientFundsException;
import cardloop.money.Ledger;
import cardloop.money.Payee;
import cardloop.money.Payees;
import cardloop.money.Payouts;
import cardloop.money.UnknownPayeeException;
import cardloop.recognition.CodeSpotter;
import cardloop.web.look.PageNotFoundException;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a seller has, what moved it, and the way to draw it. */
@Controller
public class MoneyPageController {
    private static final int PAYOUTS_SHOWN = 50;
    private static final int ENTRIES_SHOWN = 30;
    /** As money is printed: 1,234.50, with or without its sign. */
    private static final Pattern GROUPED =
            Pattern.compile("[¥￥]?(?:[0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,9})(?:\\.[0-9]{1,2})?");

    private static final String SLIPS = "money.slips";

    private final Ledger ledger;
    private final Payees payees;
    private final Payouts payouts;

    public MoneyPageController(Ledger ledger, Payees payees, Payouts payouts) {
        this.ledger = ledger;
        this.payees = payees;
        this.payouts = payouts;
    }

    @GetMapping("/money")
    ModelAndView money(
            @AuthenticationPrincipal PersonPrincipal principal, @RequestParam(defaultValue = "") String after) {
        UUID seller = principal.person().id();
        Cursors.number(after);
        Ledger.Entries entries = ledger.entries(AccountId.available(seller), after, ENTRIES_SHOWN);
        return new ModelAndView("money")
                .addObject("available", ledger.balanceFen(AccountId.available(seller)))
                .addObject("reserved", ledger.balanceFen(AccountId.reserved(seller)))
                .addObject("entries", entries.items())
                .addObject("next", entries.nextCursor())
                .addObject("payouts", payouts.list(seller, PAYOUTS_SHOWN))
                .addObject("payees", payees.list(seller));
    }

    /** Takes down what is about to leave, and to whom, to be shown once more. Nothing moves yet. */
    @PostMapping("/money/payouts/check")
    ModelAndView check(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String amount,
            @RequestParam UUID payeeId,
            HttpSession session,
            RedirectAttributes after) {
        UUID seller = principal.person().id();
        Optional<Long> fen = fen(amount);
        if (fen.isEmpty() || payee(seller, payeeId).isEmpty()) {
            return back(after, fen.isEmpty() ? "money.fault.amount" : "money.fault.payee");
        }
        if (fen.get() > ledger.balanceFen(AccountId.available(seller))) {
            return back(after, "money.fault.funds");
        }
        long once = slips(session).hand(new Slips.Draw(fen.get(), payeeId));
        return new ModelAndView("redirect:/money/payouts/" + once);
    }

    /** Shows it, until it is drawn; who comes back later is told so, and no browser asks to send a form again. */
    @GetMapping("/money/payouts/{once}")
    ModelAndView confirm(
            @AuthenticationPrincipal PersonPrincipal principal,
            @PathVariable long once,
            HttpSession session,
            RedirectAttributes after) {
        Optional<Slips.Draw> draw = slips(session).look(once);
        Optional<Payee> payee = draw.flatMap(shown -> payee(principal.person().id(), shown.payeeId()));
        return payee.isEmpty()
                ? back(after, "money.fault.again")
                : new ModelAndView("payout")
                        .addObject("fen", draw.get().fen())
                        .addObject("payee", payee.get())
                        .addObject("once", once);
    }

    @PostMapping("/money/payouts")
    ModelAndView draw(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam long once,
            HttpSession session,
            RedirectAttributes after) {
        Optional<Slips.Draw> draw = slips(session).take(once);
        if (draw.isEmpty()) {
            return back(after, "money.fault.again");
        }
        try {
            payouts.request(
                    principal.person().id(), draw.get().payeeId(), draw.get().fen());
        } catch (InsufficientFundsException e) {
            return back(after, "money.fault.funds");
        } catch (UnknownPayeeException e) {
            return back(after, "money.fault.payee");
        }
        after.addFlashAttribute("done", "money.done.payout");
        return new ModelAndView("redirect:/money");
    }

    @PostMapping("/money/payees")
    ModelAndView addPayee(
            @AuthenticationPrincipal PersonPrincipal principal,
            @RequestParam String channelAccount,
            @RequestParam String name,
            RedirectAttributes after) {
        if (CodeSpotter.shipped().holdsLikePin(name)) {
            return back(after, "money.fault.payee.form");
        }
        try {
            payees.add(principal.person().id(), channelAccount.strip(), name.strip());
        } catch (Payees.KnownAccountException e) {
            return back(after, "money.fault.payee.known");
        } catch (IllegalArgumentException e) {
            return back(after, "money.fault.payee.form");
        }
        after.addFlashAttribute("done", "money.done.payee");
        return new ModelAndView("redirect:/money");
    }

    @PostMapping("/money/payees/{id}/removal")
    ModelAndView removePayee(
            @AuthenticationPrincipal PersonPrincipal principal, @PathVariable UUID id, RedirectAttributes after) {
        if (!payees.remove(principal.person().id(), id)) {
            throw new PageNotFoundException();
        }
        after.addFlashAttribute("done", "money.done.removal");
        return new ModelAndView("redirect:/settings");
    }

    private Optional<Payee> payee(UUID seller, UUID payeeId) {
        return payees.list(seller).stream()
                .filter(one -> one.id().equals(payeeId))
                .findFirst();
    }

    private static Slips slips(HttpSession session) {
        if (session.getAttribute(SLIPS) instanceof Slips known) {
            return known;
        }
        Slips fresh = new Slips();
        session.setAttribute(SLIPS, fresh);
        return fresh;
    }

    private static ModelAndView back(RedirectAttributes after, String fault) {
        after.addFlashAttribute("fault", fault);
        return new ModelAndView("redirect:/money");
    }

    private static Optional<Long> fen(String yuan) {
        String plain = yuan.strip();
        String digits = GROUPED.matcher(plain).matches() ? plain.replaceAll("[¥￥,]", "") : plain;
        try {
            return Optional.of(FaceValue.parseYuan(digits).fen());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
