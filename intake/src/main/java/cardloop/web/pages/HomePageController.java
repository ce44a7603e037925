package cardloop.web.pages;

import cardloop.access.PersonPrincipal;
import cardloop.access.Role;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of everybody: sellers sell, reviewers review, the others are told where their place is. */
@Controller
public class HomePageController {
    private final int consolePort;

    public HomePageController(@Value("${cardloop.console-port:8081}") int consolePort) {
        this.consolePort = consolePort;
    }

    @GetMapping("/")
    String home(@AuthenticationPrincipal PersonPrincipal principal, HttpServletRequest request, Model model) {
        Role role = principal.person().role();
        return switch (role) {
            case SELLER -> "forward:/sell";
            case REVIEWER, SENIOR_REVIEWER -> "redirect:/review";
            case OPERATOR, AUDITOR, DOWNSTREAM -> {
                model.addAttribute("role", role.name());
                model.addAttribute(
                        "console", request.getScheme() + "://" + request.getServerName() + ":" + consolePort + "/");
                yield "elsewhere";
            }
        };
    }
}
