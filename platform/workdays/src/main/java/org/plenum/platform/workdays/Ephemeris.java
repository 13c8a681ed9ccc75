package org.plenum.platform.workdays;

import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// Where the sun and the moon are, as far as a calendar needs it.
///
/// J. Meeus, Astronomical Algorithms, 2nd edition: chapter 25 for the sun (good to 0.01°, a quarter of an hour of its way),
/// chapter 49 for the new moon (good to some seconds). Days are those of Beijing, UTC+8 all year, also while China kept summer
/// time. TT-UT is taken as 70 s, its value in the 2020s.
final class Ephemeris {

    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);
    private static final double TT_MINUS_UT = 70 / 86_400.0;
    /// 2000-01-01 12:00 TT, in days since 1970.
    private static final double J2000 = 10_957.5;
    private static final double JULIAN_DATE_OF_1970 = 2_440_587.5;

    /// Amplitude in days; multiples of the sun's anomaly, the moon's anomaly, the moon's argument of latitude.
    private static final double[][] NEW_MOON = {
            { -0.40720, 0, 1, 0 }, { 0.17241, 1, 0, 0 }, { 0.01608, 0, 2, 0 }, { 0.01039, 0, 0, 2 }, { 0.00739, -1, 1, 0 },
            { -0.00514, 1, 1, 0 }, { 0.00208, 2, 0, 0 }, { -0.00111, 0, 1, -2 }, { -0.00057, 0, 1, 2 }, { 0.00056, 1, 2, 0 },
            { -0.00042, 0, 3, 0 }, { 0.00042, 1, 0, 2 }, { 0.00038, 1, 0, -2 }, { -0.00024, -1, 2, 0 }, { -0.00007, 2, 1, 0 },
            { 0.00004, 0, 2, -2 }, { 0.00004, 3, 0, 0 }, { 0.00003, 1, 1, -2 }, { 0.00003, 0, 2, 2 }, { -0.00003, 1, 1, 2 },
            { 0.00003, -1, 1, 2 }, { -0.00002, -1, 1, -2 }, { -0.00002, 1, 3, 0 }, { 0.00002, 0, 4, 0 } };

    /// Amplitude in millionths of a day; degrees at the first new moon of 2000; degrees per lunation.
    private static final double[][] PLANETS = {
            { 325, 299.77, 0.107408 }, { 165, 251.88, 0.016321 }, { 164, 251.83, 26.651886 }, { 126, 349.42, 36.412478 },
            { 110, 84.66, 18.206239 }, { 62, 141.74, 53.303771 }, { 60, 207.14, 2.453732 }, { 56, 154.84, 7.306860 },
            { 47, 34.52, 27.261239 }, { 42, 207.19, 0.121824 }, { 40, 291.34, 1.844379 }, { 37, 161.72, 24.198154 },
            { 35, 239.56, 25.513099 }, { 23, 331.55, 3.592518 } };

    private Ephemeris() {
    }

    /// The sun's apparent longitude at the beginning of the day, in degrees from 0 to 360.
    static double solarLongitude(LocalDate day) {
        double t = (day.atStartOfDay().toEpochSecond(BEIJING) / 86_400.0 + TT_MINUS_UT - J2000) / 36_525;
        double mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
        double anomaly = toRadians(357.52911 + t * (35_999.05029 - t * 0.0001537));
        double center = (1.914602 - t * (0.004817 + t * 0.000014)) * sin(anomaly)
                + (0.019993 - t * 0.000101) * sin(2 * anomaly)
                + 0.000289 * sin(3 * anomaly);
        double nutationAndAberration = -0.00569 - 0.00478 * sin(toRadians(125.04 - 1_934.136 * t));
        return ((mean + center + nutationAndAberration) % 360 + 360) % 360;
    }

    /// The day in which the new moon of that lunation falls, lunation 0 being the first of 2000.
    static LocalDate newMoon(int lunation) {
        double beijing = newMoonJulianDate(lunation) - TT_MINUS_UT - JULIAN_DATE_OF_1970 + 8 / 24.0;
        return LocalDate.ofEpochDay((long) Math.floor(beijing));
    }

    /// The last lunation whose new moon falls on that day or before.
    static int lunationOf(LocalDate day) {
        int lunation = (int) ((day.toEpochDay() + JULIAN_DATE_OF_1970 - 2_451_550) / 29.530588861) + 1;
        while (newMoon(lunation).isAfter(day)) {
            lunation--;
        }
        return lunation;
    }

    /// In terrestrial time.
    static double newMoonJulianDate(int lunation) {
        double k = lunation;
        double t = k / 1_236.85;
        double sun = toRadians(2.5534 + 29.10535670 * k + t * t * (-0.0000014 - 0.00000011 * t));
        double moon = toRadians(201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058)));
        double latitude = toRadians(160.7108 + 390.67050284 * k + t * t * (-0.0016118 + t * (-0.00000227 + t * 0.000000011)));
        double node = toRadians(124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215));
        double eccentricity = 1 - t * (0.002516 + t * 0.0000074);
        double date = 2_451_550.09766 + 29.530588861 * k + t * t * (0.00015437 + t * (-0.000000150 + t * 0.00000000073));
        date -= 0.00017 * sin(node);
        for (double[] term : NEW_MOON) {
            double weight = Math.pow(eccentricity, Math.min(2, Math.abs(term[1])));
            date += term[0] * (Math.abs(term[1]) == 3 ? 1 : weight) * sin(term[1] * sun + term[2] * moon + term[3] * latitude);
        }
        for (double[] planet : PLANETS) {
            date += planet[0] * 1e-6 * sin(toRadians(planet[1] + planet[2] * k));
        }
        return date;
    }
}
