package io.calminer.domain.project;

/** What a plan says about itself before its collections. */
record PlanHead(String name, String description, String currency, ValuationTerms valuation) {}
