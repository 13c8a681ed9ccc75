package org.plenum.platform.web;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/// Every failure of the REST layer as a problem. Nothing of the program's inside reaches the caller: unexpected failures go to the log.
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ValidatorFactory validators;

    ProblemMappers(ValidatorFactory validators) {
        this.validators = validators;
    }

    @ServerExceptionMapper
    public Response problem(ProblemException e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper
    public Response invalid(InvalidInput e) {
        return e.problem().toResponse();
    }

    @ServerExceptionMapper
    public Response validation(ConstraintViolationException e) {
        var violations = new ArrayList<InvalidInput.Violation>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            if (isReturnValue(violation)) {
                return unexpected(e);
            }
            violations.add(violation(violation));
        }
        violations.sort(java.util.Comparator.comparing(InvalidInput.Violation::field));
        return new InvalidInput(violations).problem().toResponse();
    }

    @ServerExceptionMapper({ MismatchedInputException.class, JsonMappingException.class, JsonProcessingException.class })
    public Response json(JsonProcessingException e) {
        return UnreadableJson.problem(e).toResponse();
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException e) {
        Response response = e.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) {
            return response;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return json(json);
            }
            if (cause instanceof ProblemException problem) {
                return problem.problem().toResponse();
            }
            if (cause instanceof InvalidInput invalid) {
                return invalid(invalid);
            }
        }
        String slug = switch (response.getStatus()) {
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 413 -> "payload-too-large";
            case 415 -> "unsupported-media-type";
            case 503 -> "service-unavailable";
            default -> response.getStatus() < 500 ? "malformed-request" : "internal-error";
        };
        if (slug.equals("internal-error")) {
            LOG.error("Unexpected failure", e);
        }
        var answer = Response.fromResponse(Problem.of(slug).toResponse());
        response.getStringHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase("Allow") || name.equalsIgnoreCase("Accept-Patch")
                    || name.equalsIgnoreCase("Retry-After")) {
                answer.header(name, String.join(", ", values));
            }
        });
        return answer.build();
    }

    @ServerExceptionMapper
    public Response unauthorized(UnauthorizedException e) {
        return challenge(false);
    }

    @ServerExceptionMapper
    public Response authenticationFailed(AuthenticationFailedException e) {
        return challenge(true);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return Problem.of("forbidden").toResponse();
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e) {
        return Problem.of("stale-version").toResponse();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        Problem known = DatabaseFailure.problem(e);
        if (known != null) {
            return known.toResponse();
        }
        LOG.error("Unexpected failure", e);
        return Problem.of("internal-error").toResponse();
    }

    private static Response challenge(boolean invalidToken) {
        return Response.fromResponse(Problem.of("unauthenticated").toResponse())
                .header("WWW-Authenticate", invalidToken ? "Bearer error=\"invalid_token\"" : "Bearer").build();
    }

    private static boolean isReturnValue(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private InvalidInput.Violation violation(ConstraintViolation<?> violation) {
        var path = new StringBuilder();
        int parameters = 0;
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE -> {
                    // not part of the field's name
                }
                case PARAMETER -> {
                    parameters++;
                    parameter = node.getName();
                }
                default -> {
                    if (node.isInIterable()) {
                        path.append('[').append(node.getIndex() != null ? node.getIndex() : node.getKey()).append(']');
                    }
                    @Nullable
                    String name = node.getName();
                    if (name != null && !name.startsWith("<")) {
                        path.append(path.isEmpty() ? "" : ".").append(name);
                    }
                }
            }
        }
        boolean ofParameter = parameters > 0 && path.isEmpty();
        return new InvalidInput.Violation(ofParameter ? parameter : path.toString(), ofParameter ? "parameter" : "body",
                new Text(message(violation, Locale.SIMPLIFIED_CHINESE), message(violation, Locale.ENGLISH)));
    }

    private String message(ConstraintViolation<?> violation, Locale language) {
        MessageInterpolator interpolator = validators.getMessageInterpolator();
        return interpolator.interpolate(violation.getMessageTemplate(), new Context(violation), language);
    }

    private record Context(ConstraintViolation<?> violation) implements MessageInterpolator.Context {

        @Override
        public jakarta.validation.metadata.ConstraintDescriptor<?> getConstraintDescriptor() {
            return violation.getConstraintDescriptor();
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return violation.getInvalidValue();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new jakarta.validation.ValidationException("no " + type);
        }
    }

    /// What the database refused, as the caller can understand it: the last resort behind the checks of the domain.
    static final class DatabaseFailure {

        private DatabaseFailure() {
        }

        static @Nullable Problem problem(Throwable failure) {
            for (Throwable e : chain(failure)) {
                if (e instanceof OptimisticLockException) {
                    return Problem.of("stale-version");
                }
                if (e instanceof ProblemException problem) {
                    return problem.problem();
                }
                if (e instanceof SQLException sql) {
                    @Nullable
                    String state = sql.getSQLState();
                    @Nullable
                    Problem problem = problem(state == null ? "" : state);
                    if (problem != null) {
                        LOG.warnf("The database refused a statement: SQL state %s", state);
                        return problem;
                    }
                    if (sql.getMessage() != null && sql.getMessage().contains("Acquisition timeout")) {
                        return Problem.of("service-unavailable");
                    }
                }
            }
            return null;
        }

        private static @Nullable Problem problem(String state) {
            if (state.length() != 5) {
                return null;
            }
            return switch (state.substring(0, 2)) {
                case "23" -> Problem.of("conflict");
                case "40", "55" -> Problem.of("service-unavailable");
                case "08", "53", "57" -> Problem.of("service-unavailable");
                default -> null;
            };
        }

        private static List<Throwable> chain(Throwable failure) {
            var chain = new ArrayList<Throwable>();
            for (Throwable e = failure; e != null && chain.size() < 20 && !chain.contains(e); e = e.getCause()) {
                chain.add(e);
            }
            return chain;
        }
    }
}
