//! Quality of video.

use super::{PeerReportDelay, PeerReportPacketLoss, PeerReportQuantiles};
use crate::{Nested, OpenEnum, Timestamp};

/// A sample of an incoming video stream.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoConsumer {
    /// Number of bytes received.
    pub bytes_received: Option<f64>,
    /// Id of the stream (consumer).
    pub consumer_id: Option<String>,
    /// Id of the source stream (producer).
    pub producer_id: Option<String>,
    /// Id of the connection that produces the source stream.
    pub peer_id: Option<String>,
    /// Number of Full Intra Requests (FIR): requests for a key frame.
    pub fir_count: Option<f64>,
    /// Frame height in pixels.
    pub frame_height: Option<f64>,
    /// Frame width in pixels.
    pub frame_width: Option<f64>,
    /// Number of frames decoded.
    pub frames_decoded: Option<f64>,
    /// Number of frames dropped before they were shown.
    pub frames_dropped: Option<f64>,
    /// Number of frames per second.
    pub frames_per_second: Option<f64>,
    /// Packet jitter, in seconds.
    pub jitter: Option<f64>,
    /// Total time that frames spent in the jitter buffer, in seconds.
    pub jitter_buffer_delay: Option<f64>,
    /// Number of frames that left the jitter buffer.
    pub jitter_buffer_emitted_count: Option<f64>,
    /// Number of key frames decoded.
    pub key_frames_decoded: Option<f64>,
    /// Media stream identification (`mid`) in the SDP.
    pub mid: Option<String>,
    /// Mean opinion score, 1 to 5.
    pub mos_quality: Option<f64>,
    /// Number of packets lost.
    pub packets_lost: Option<f64>,
    /// Number of packets received.
    pub packets_received: Option<f64>,
    /// RTP synchronization source (SSRC).
    pub ssrc: Option<f64>,
    /// Time of the sample.
    pub timestamp: Option<Timestamp>,
}

/// Cumulative statistics of incoming video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoConsumerTotals {
    /// Number of frames per second.
    pub frame_per_second: Option<PeerReportQuantiles>,
    /// Frame width in pixels.
    pub frame_width: Option<PeerReportQuantiles>,
    /// How often problems occurred.
    pub issues: Option<PeerReportConsumerIssues>,
    /// Delay in the jitter buffer.
    pub jitter_buffer_delay: Option<PeerReportDelay>,
    /// Fraction of decoded frames that were key frames, 0 to 1.
    pub key_frames_decoded_fraction: Option<f64>,
    /// Distribution of the packet loss.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// Mean opinion score, 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
}

/// A sample of an outgoing video stream.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoProducer {
    /// Number of bytes sent.
    pub bytes_sent: Option<f64>,
    /// Id of the stream (producer).
    pub producer_id: Option<String>,
    /// Number of Full Intra Requests (FIR): requests for a key frame.
    pub fir_count: Option<f64>,
    /// Number of Picture Loss Indications (PLI): reports of lost frames.
    pub pli_count: Option<f64>,
    /// Frame height in pixels.
    pub frame_height: Option<f64>,
    /// Frame width in pixels.
    pub frame_width: Option<f64>,
    /// Number of frames encoded.
    pub frames_encoded: Option<f64>,
    /// Number of frames per second.
    pub frames_per_second: Option<f64>,
    /// Packet jitter, in seconds.
    pub jitter: Option<f64>,
    /// Number of key frames encoded.
    pub key_frames_encoded: Option<f64>,
    /// Media stream identification (`mid`) in the SDP.
    pub mid: Option<String>,
    /// Mean opinion score, 1 to 5.
    pub mos_quality: Option<f64>,
    /// Number of packets lost.
    pub packets_lost: Option<f64>,
    /// Number of packets sent.
    pub packets_sent: Option<f64>,
    /// Time for which each factor limited the quality.
    pub quality_limitation_durations: Option<PeerReportQualityLimitationDurations>,
    /// Factor that currently limits the quality.
    pub quality_limitation_reason: Option<QualityLimitation>,
    /// Number of resolution changes caused by a quality limitation.
    pub quality_limitation_resolution_changes: Option<f64>,
    /// Round-trip time, in seconds.
    pub rtt: Option<f64>,
    /// RTP synchronization source (SSRC).
    pub ssrc: Option<f64>,
    /// Time of the sample.
    pub timestamp: Option<Timestamp>,
}

/// Cumulative statistics of outgoing video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoProducerTotals {
    /// Number of frames per second.
    pub frame_per_second: Option<PeerReportQuantiles>,
    /// Frame width in pixels.
    pub frame_width: Option<PeerReportQuantiles>,
    /// Fraction of the time with much negative feedback from receivers, 0 to 1.
    pub high_negative_feedback_fraction: Option<f64>,
    /// How often problems occurred.
    pub issues: Option<PeerReportProducerIssues>,
    /// Fraction of encoded frames that were key frames, 0 to 1.
    pub key_frames_encoded_fraction: Option<f64>,
    /// Distribution of the packet loss.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// Mean opinion score, 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
    /// Distribution of the round-trip time.
    pub rtt: Option<PeerReportDelay>,
}

/// Time for which each factor limited the quality of a video, in seconds.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQualityLimitationDurations {
    /// Time for which network bandwidth limited the quality.
    pub bandwidth: Option<f64>,
    /// Time for which CPU load limited the quality.
    pub cpu: Option<f64>,
    /// Time for which nothing limited the quality.
    pub none: Option<f64>,
    /// Time for which another factor limited the quality.
    pub other: Option<f64>,
}

/// Factor that limits the quality of an outgoing video, as WebRTC reports it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QualityLimitation {
    /// CPU load.
    Cpu,
    /// Network bandwidth.
    Bandwidth,
    /// No limitation.
    None,
    /// Another factor: the value `other`.
    #[attribute(wire = "other")]
    Unnamed,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Problems of incoming video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportConsumerIssues {
    /// Fraction of the time in which the video lagged, 0 to 1.
    pub lag_fraction: Option<f64>,
    /// Fraction of the time without video, 0 to 1.
    pub no_video_fraction: Option<f64>,
    /// Fraction of the time with a low resolution, 0 to 1.
    pub poor_resolution_fraction: Option<f64>,
}

/// Problems of outgoing video.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportProducerIssues {
    /// Fraction of the time in which network bandwidth limited the quality, 0 to 1.
    pub bandwidth_quality_limitation_fraction: Option<f64>,
    /// Fraction of the time in which CPU load limited the quality, 0 to 1.
    pub cpu_quality_limitation_fraction: Option<f64>,
    /// Fraction of the time without video, 0 to 1.
    pub no_video_fraction: Option<f64>,
    /// Fraction of the time with a low resolution, 0 to 1.
    pub poor_resolution_fraction: Option<f64>,
    /// Fraction of the time in which any factor limited the quality, 0 to 1.
    pub quality_limitation_fraction: Option<f64>,
}
