package io.calminer.domain.production;

/** How a smelter counts the part of an assay that it pays for. */
enum PayableForm {
    /** The lesser of a share of the assay and the assay less a deduction. */
    LESSER {
        @Override
        String paid(String assay, String payability, String deduction, String nothing) {
            return "max(" + nothing + ", min(" + payability + " * " + assay + ", " + assay + " - " + deduction + "))";
        }
    },
    /** A share of the assay less a deduction. */
    AFTER_DEDUCTION {
        @Override
        String paid(String assay, String payability, String deduction, String nothing) {
            return "max(" + nothing + ", " + payability + " * (" + assay + " - " + deduction + "))";
        }
    },
    /** A share of the assay. */
    PERCENTAGE {
        @Override
        String paid(String assay, String payability, String deduction, String nothing) {
            return payability + " * " + assay;
        }
    };

    /** The formula of the part of an assay that is paid for, before any threshold. */
    abstract String paid(String assay, String payability, String deduction, String nothing);
}
