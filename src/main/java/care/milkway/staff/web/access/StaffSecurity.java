package care.milkway.staff.web.access;

import care.milkway.page.Demonstration;
import care.milkway.page.upload.UploadAddress;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationProvider;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.registration.PublicKeyCredentialCreationOptionsFilter;
import org.springframework.security.web.webauthn.registration.WebAuthnRegistrationFilter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * The chain in front of the pages of staff, built from the matrix. All other addresses never meet it, nor a session: a
 * public page sets no cookie and asks nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication
class StaffSecurity {

    /** What the chain is in front of. */
    static final List<String> ADDRESSES = List.of(
            "/staff/*", "/en/staff/*", "/fr/staff/*", "/api/staff/*", "/outbox/*", "/en/outbox/*", "/fr/outbox/*");

    private static final String SPRINGS_CONFIGURATION = "org.springframework.security.config.annotation.";

    private static final String SIGN_IN = "/staff/passkey-sign-in";
    private static final String PASSKEYS = "/staff/passkeys";

    private final boolean https;

    StaffSecurity(@Value("${milkway.address}") String address) {
        this.https = address.startsWith("https:");
    }

    /** The chain is built when somebody first comes to it: a start does not wait for what parents never use. */
    @Bean
    static BeanFactoryPostProcessor chainWhenNeeded() {
        return beans -> Stream.of(beans.getBeanDefinitionNames())
                .filter(name -> belongsToTheChain(name, beans.getBeanDefinition(name)))
                .forEach(name -> beans.getBeanDefinition(name).setLazyInit(true));
    }

    private static boolean belongsToTheChain(String name, BeanDefinition bean) {
        return name.equals("staffChain")
                || name.startsWith(SPRINGS_CONFIGURATION)
                || String.valueOf(bean.getFactoryBeanName()).startsWith(SPRINGS_CONFIGURATION);
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<?>> staffSessionFilter(JdbcIndexedSessionRepository sessions) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(https ? "__Host-milkway-staff" : "milkway-staff");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(https);
        cookie.setSameSite("Lax");
        var ids = new CookieHttpSessionIdResolver();
        ids.setCookieSerializer(cookie);
        var filter = new SessionRepositoryFilter<>(sessions);
        filter.setHttpSessionIdResolver(ids);
        var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
        registration.setUrlPatterns(ADDRESSES);
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    @Bean
    DelegatingFilterProxyRegistrationBean staffChainRegistration() {
        var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        registration.setUrlPatterns(ADDRESSES);
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }

    /** In a cookie of its own, so that who only looks at the page to sign in needs no session. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName(https ? "__Host-milkway-form" : "milkway-form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.secure(https).sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain staffChain(
            HttpSecurity http,
            StaffContexts contexts,
            CsrfTokenRepository csrf,
            AttemptLimitFilter limits,
            WebAuthnRelyingPartyOperations passkeys,
            UserCredentialRepository kept,
            UserDetailsService accounts,
            NewPasskeyFilter newPasskey,
            Demonstration demonstration) {
        http.securityContext(security -> security.securityContextRepository(contexts))
                .csrf(forms -> forms.csrfTokenRepository(csrf)
                        .requireCsrfProtectionMatcher(
                                request -> CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !isUpload(request)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable) // the same as for every other page
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new NotForYou()))
                .authorizeHttpRequests(requests -> obeyTheMatrix(requests, demonstration));
        http.addFilterBefore(limits, CsrfFilter.class);
        http.addFilterAfter(newPasskey, AuthorizationFilter.class); // around the one that keeps it
        http.addFilterAfter(signIn(passkeys, accounts, contexts, csrf), AuthorizationFilter.class);
        http.addFilterAfter(signInOptions(passkeys), AuthorizationFilter.class);
        http.addFilterAfter(registration(passkeys, kept), AuthorizationFilter.class);
        http.addFilterAfter(registrationOptions(passkeys), AuthorizationFilter.class);
        http.addFilterAfter(uploads(csrf), AuthorizationFilter.class);
        http.addFilterAfter(new StaffActorFilter(), WebAuthnRegistrationFilter.class);
        return http.build();
    }

    private static boolean isUpload(HttpServletRequest request) {
        return UploadAddress.isOf(request.getMethod(), request.getRequestURI());
    }

    /** The token of a form with a file stands among its parts: they are read once it is known who sends them. */
    private static CsrfFilter uploads(CsrfTokenRepository csrf) {
        var filter = new CsrfFilter(csrf);
        filter.setBeanName("csrfOfUploads"); // once for each request goes by name
        filter.setRequireCsrfProtectionMatcher(StaffSecurity::isUpload);
        filter.setAccessDeniedHandler(new NotForYou());
        return filter;
    }

    /** What stands in no row is nobody's. */
    private static void obeyTheMatrix(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            Demonstration demonstration) {
        AccessMatrix.ROWS.stream().filter(Access::isForStaff).forEach(row -> requests.requestMatchers(
                        PathPatternRequestMatcher.pathPattern(row.method(), row.address()))
                .access((who, _) -> new AuthorizationDecision(
                        mayCome(row, who.get()) || (demonstration.on() && AccessMatrix.isOpenInADemonstration(row)))));
        requests.anyRequest().denyAll();
    }

    private static boolean mayCome(Access row, @Nullable Authentication who) {
        return who instanceof StaffAuthentication staff
                ? staff.roles().stream().anyMatch(row.roles()::contains)
                : row.roles().contains(AccessRole.VISITOR);
    }

    private static WebAuthnAuthenticationFilter signIn(
            WebAuthnRelyingPartyOperations passkeys,
            UserDetailsService accounts,
            StaffContexts contexts,
            CsrfTokenRepository csrf) {
        var filter = new WebAuthnAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(post(SIGN_IN));
        filter.setAuthenticationManager(new ProviderManager(new WebAuthnAuthenticationProvider(passkeys, accounts)));
        filter.setSecurityContextRepository(contexts);
        filter.setSessionAuthenticationStrategy(new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), new CsrfAuthenticationStrategy(csrf))));
        return filter;
    }

    private static PublicKeyCredentialRequestOptionsFilter signInOptions(WebAuthnRelyingPartyOperations passkeys) {
        var filter = new PublicKeyCredentialRequestOptionsFilter(passkeys);
        filter.setRequestMatcher(post(SIGN_IN + "/options"));
        return filter;
    }

    private static WebAuthnRegistrationFilter registration(
            WebAuthnRelyingPartyOperations passkeys, UserCredentialRepository kept) {
        var filter = new WebAuthnRegistrationFilter(kept, passkeys);
        filter.setRegisterCredentialMatcher(post(PASSKEYS));
        filter.setRemoveCredentialMatcher(_ -> false);
        return filter;
    }

    private static PublicKeyCredentialCreationOptionsFilter registrationOptions(
            WebAuthnRelyingPartyOperations passkeys) {
        var filter = new PublicKeyCredentialCreationOptionsFilter(passkeys);
        filter.setRequestMatcher(post(PASSKEYS + "/options"));
        return filter;
    }

    private static PathPatternRequestMatcher post(String path) {
        return PathPatternRequestMatcher.pathPattern(HttpMethod.POST, path);
    }

    /** The same address in a language. */
    static String page(String path, String rest) {
        return (path.startsWith("/fr/") ? "/fr" : "/en") + rest;
    }
}
