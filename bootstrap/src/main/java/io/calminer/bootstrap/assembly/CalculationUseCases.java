package io.calminer.bootstrap.assembly;

import io.calminer.application.account.Access;
import io.calminer.application.costs.EstimateCapex;
import io.calminer.application.costs.EstimateOpex;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Calculators that answer from a model of a few lines. */
@ApplicationScoped
class CalculationUseCases {

    @Produces
    @Singleton
    EstimateCapex estimateCapex(Access access) {
        return new EstimateCapex(access);
    }

    @Produces
    @Singleton
    EstimateOpex estimateOpex(Access access) {
        return new EstimateOpex(access);
    }
}
