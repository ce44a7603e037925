package cardloop.web.look;

import cardloop.format.CardFormats;
import cardloop.web.KindNames;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * The look, for any server with pages. A server with texts of its own names their bundles after ours:
 * {@code spring.messages.basename=messages,messages-console}.
 */
@Configuration(proxyBeanMethods = false)
@Import({LanguagePageController.class, FaultPageController.class})
public class LookConfiguration {
    private static final Duration LANGUAGE_IS_KEPT = Duration.ofDays(365);

    @Bean
    Words words(Clock clock) {
        return new Words(clock);
    }

    @Bean
    KindNames kinds(CardFormats formats) {
        return new KindNames(formats);
    }

    /** 简体中文 is the bundle without a suffix: whatever is not English gets it, whatever the machine speaks. */
    @Bean
    MessageSource messageSource(@Value("${spring.messages.basename:messages,messages-cards}") String[] bundles) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles);
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    @Bean
    LocaleResolver localeResolver(@Value("${server.servlet.session.cookie.secure:false}") boolean isSecure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setCookieMaxAge(LANGUAGE_IS_KEPT);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(isSecure);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(LookConfiguration::asked);
        return resolver;
    }

    /** The first of the browser's languages that we speak; 简体中文 when there is none. */
    private static Locale asked(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("zh") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.SIMPLIFIED_CHINESE);
    }
}
