package org.tideline.checkins.model.measure;

/**
 * Reliable change and cut-offs after Jacobson and Truax 1991. It is for two points in time, and rests on the spread and the
 * reliability of somebody else's sample. Pure; any thread.
 */
public final class JacobsonTruax {
    /** A change of more than so many standard errors of a difference is beyond chance, at 95 %. */
    public static final double Z95 = 1.96;

    private JacobsonTruax() {
    }

    /** The standard error of one score. */
    public static double error(double sd, double reliability) {
        return sd * Math.sqrt(1 - reliability);
    }

    /** The standard error of a difference of two scores. */
    public static double differenceError(double sd, double reliability) {
        double error = error(sd, reliability);
        return Math.sqrt(2 * error * error);
    }

    /** The reliable change index. */
    public static double index(double before, double after, double sd, double reliability) {
        return (after - before) / differenceError(sd, reliability);
    }

    /** Whether an index is beyond chance: exactly at the line is not. */
    public static boolean reliable(double index) {
        return Math.abs(index) > Z95;
    }

    /** So many points or fewer can be chance. */
    public static double threshold(double sd, double reliability) {
        return Z95 * differenceError(sd, reliability);
    }

    /** Cut-off a: two standard deviations from those who seek help, towards better. */
    public static double a(double mean, double sd, Instrument.Better better) {
        return better == Instrument.Better.HIGHER ? mean + 2 * sd : mean - 2 * sd;
    }

    /** Cut-off b: two standard deviations from the general population, towards worse. */
    public static double b(double mean, double sd, Instrument.Better better) {
        return better == Instrument.Better.HIGHER ? mean - 2 * sd : mean + 2 * sd;
    }

    /** Cut-off c: as near to the one as to the other, by their spreads. */
    public static double c(double generalMean, double generalSd, double helpMean, double helpSd) {
        return (generalSd * helpMean + helpSd * generalMean) / (generalSd + helpSd);
    }
}
