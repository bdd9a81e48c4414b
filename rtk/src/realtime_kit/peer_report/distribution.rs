//! Distributions of values over time.

use crate::Nested;

/// Distribution of a delay.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDelay {
    /// Fraction of measurements of 100 ms or more, 0 to 1.
    #[attribute(wire = "100ms_or_greater_event_fraction")]
    pub over_100ms_fraction: Option<f64>,
    /// Fraction of measurements of 250 ms or more, 0 to 1.
    #[attribute(wire = "250ms_or_greater_event_fraction")]
    pub over_250ms_fraction: Option<f64>,
    /// Fraction of measurements of 500 ms or more, 0 to 1.
    #[attribute(wire = "500ms_or_greater_event_fraction")]
    pub over_500ms_fraction: Option<f64>,
    /// Average delay. Cloudflare does not document its unit.
    pub avg: Option<f64>,
}

/// Distribution of packet loss, in percent.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportPacketLoss {
    /// Fraction of measurements of 5 percent or more, 0 to 1.
    #[attribute(wire = "5_or_greater_event_fraction")]
    pub over_5_fraction: Option<f64>,
    /// Fraction of measurements of 10 percent or more, 0 to 1.
    #[attribute(wire = "10_or_greater_event_fraction")]
    pub over_10_fraction: Option<f64>,
    /// Fraction of measurements of 25 percent or more, 0 to 1.
    #[attribute(wire = "25_or_greater_event_fraction")]
    pub over_25_fraction: Option<f64>,
    /// Fraction of measurements of 50 percent or more, 0 to 1.
    #[attribute(wire = "50_or_greater_event_fraction")]
    pub over_50_fraction: Option<f64>,
    /// Average packet loss, in percent.
    pub avg: Option<f64>,
}

/// Distribution of a value.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQuantiles {
    /// Average of the measurements.
    pub avg: Option<f64>,
    /// 50th percentile (median) of the measurements.
    pub p50: Option<f64>,
    /// 75th percentile of the measurements.
    pub p75: Option<f64>,
    /// 90th percentile of the measurements.
    pub p90: Option<f64>,
}
