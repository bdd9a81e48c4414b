//! Quality of audio.

use super::{PeerReportDelay, PeerReportPacketLoss, PeerReportQuantiles};
use crate::{Nested, Timestamp};

/// A sample of an incoming audio stream.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioConsumer {
    /// Number of bytes received.
    pub bytes_received: Option<f64>,
    /// Number of concealment events: gaps filled with silence or synthesized audio.
    pub concealment_events: Option<f64>,
    /// Id of the stream (consumer).
    pub consumer_id: Option<String>,
    /// Id of the source stream (producer).
    pub producer_id: Option<String>,
    /// Id of the connection that produces the source stream.
    pub peer_id: Option<String>,
    /// Packet jitter, in seconds.
    pub jitter: Option<f64>,
    /// Total time that samples spent in the jitter buffer, in seconds.
    pub jitter_buffer_delay: Option<f64>,
    /// Number of samples that left the jitter buffer.
    pub jitter_buffer_emitted_count: Option<f64>,
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

/// Cumulative statistics of incoming audio.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioConsumerTotals {
    /// Delay in the jitter buffer.
    pub jitter_buffer_delay: Option<PeerReportDelay>,
    /// Distribution of the packet loss.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// Mean opinion score, 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
}

/// A sample of an outgoing audio stream.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioProducer {
    /// Number of bytes sent.
    pub bytes_sent: Option<f64>,
    /// Id of the stream (producer).
    pub producer_id: Option<String>,
    /// Packet jitter, in seconds.
    pub jitter: Option<f64>,
    /// Media stream identification (`mid`) in the SDP.
    pub mid: Option<String>,
    /// Mean opinion score, 1 to 5.
    pub mos_quality: Option<f64>,
    /// Number of packets lost.
    pub packets_lost: Option<f64>,
    /// Number of packets sent.
    pub packets_sent: Option<f64>,
    /// Round-trip time, in seconds.
    pub rtt: Option<f64>,
    /// RTP synchronization source (SSRC).
    pub ssrc: Option<f64>,
    /// Time of the sample.
    pub timestamp: Option<Timestamp>,
}

/// Cumulative statistics of outgoing audio.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioProducerTotals {
    /// Distribution of the packet loss.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// Mean opinion score, 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
    /// Distribution of the round-trip time.
    pub rtt: Option<PeerReportDelay>,
}
