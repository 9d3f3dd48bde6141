package io.calminer.domain.simulation.distribution.fit;

import io.calminer.domain.simulation.distribution.Distribution;
import java.util.Locale;
import java.util.Optional;

/** A family that can be fitted to data, named as in distribution objects. */
public enum Candidate {
    NORMAL(2, Needs.ANY),
    LOGNORMAL(2, Needs.POSITIVE),
    UNIFORM(2, Needs.ANY),
    LOG_UNIFORM(2, Needs.POSITIVE),
    TRIANGULAR(3, Needs.ANY),
    PERT(3, Needs.ANY),
    BETA(2, Needs.SHARES),
    GAMMA(2, Needs.POSITIVE),
    WEIBULL(2, Needs.POSITIVE),
    EXPONENTIAL(1, Needs.NOT_NEGATIVE),
    PARETO(2, Needs.POSITIVE),
    GUMBEL(2, Needs.ANY),
    LOGISTIC(2, Needs.ANY),
    STUDENT_T(3, Needs.ANY),
    POISSON(1, Needs.COUNTS),
    GEOMETRIC(1, Needs.COUNTS);

    private final int parameters;
    private final Needs needs;

    Candidate(int parameters, Needs needs) {
        this.parameters = parameters;
        this.needs = needs;
    }

    /** What values a family can have. */
    private enum Needs {
        ANY(""),
        POSITIVE("has values above 0 only"),
        NOT_NEGATIVE("has no values below 0"),
        SHARES("has values between 0 and 1 only"),
        COUNTS("has whole values from 0 on only");

        private final String words;

        Needs(String words) {
            this.words = words;
        }

        boolean areMet(Data data) {
            return switch (this) {
                case ANY -> true;
                case POSITIVE -> data.least() > 0;
                case NOT_NEGATIVE -> data.least() >= 0;
                case SHARES -> data.least() > 0 && data.greatest() < 1;
                case COUNTS -> data.least() >= 0 && data.isWhole();
            };
        }
    }

    /** Its type in a distribution object. */
    public String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many parameters are fitted. */
    public int parameters() {
        return parameters;
    }

    /** Why the family cannot have such values; empty when it can. */
    Optional<String> objection(Data data) {
        return needs.areMet(data)
                ? Optional.empty()
                : Optional.of("The " + type().replace('_', ' ') + " distribution " + needs.words + ".");
    }

    Distribution fitted(Data data) {
        return switch (this) {
            case NORMAL -> Estimators.normal(data);
            case LOGNORMAL -> Estimators.lognormal(data);
            case UNIFORM -> Estimators.uniform(data);
            case LOG_UNIFORM -> Estimators.logUniform(data);
            case TRIANGULAR -> Likelihoods.triangular(data);
            case PERT -> Likelihoods.pert(data);
            case BETA -> Likelihoods.beta(data);
            case GAMMA -> Estimators.gamma(data);
            case WEIBULL -> Estimators.weibull(data);
            case EXPONENTIAL -> Estimators.exponential(data);
            case PARETO -> Estimators.pareto(data);
            case GUMBEL -> Estimators.gumbel(data);
            case LOGISTIC -> Likelihoods.logistic(data);
            case STUDENT_T -> Likelihoods.studentT(data);
            case POISSON -> Estimators.poisson(data);
            case GEOMETRIC -> Estimators.geometric(data);
        };
    }

    /** The critical values of the Anderson–Darling statistic with fitted parameters, where a table is published. */
    Optional<CriticalValues> critical() {
        return switch (this) {
            case NORMAL, LOGNORMAL -> Optional.of(CriticalValues.NORMAL);
            case EXPONENTIAL -> Optional.of(CriticalValues.EXPONENTIAL);
            case GUMBEL, WEIBULL -> Optional.of(CriticalValues.GUMBEL);
            case LOGISTIC -> Optional.of(CriticalValues.LOGISTIC);
            default -> Optional.empty();
        };
    }
}
