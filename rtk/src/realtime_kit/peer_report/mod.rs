//! Statistics of one connection, as a browser reports them for WebRTC (`RTCPeerConnection.getStats`).

mod audio;
mod device;
mod distribution;
mod network;
mod video;

use crate::Nested;

pub use audio::*;
pub use device::*;
pub use distribution::*;
pub use network::*;
pub use video::*;

/// Statistics of one connection. `Session::find_participant_by_peer_id` returns them if `filters` or
/// `include_peer_events` is set.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReport {
    /// Device, browser and network.
    pub metadata: Option<PeerReportMetadata>,
    /// Media quality of the connection.
    pub quality: Option<PeerReportQuality>,
}

/// Media quality of a connection. Consumers are incoming streams, producers outgoing ones; each has samples over time
/// and cumulative statistics of the session.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQuality {
    /// Samples of incoming audio.
    pub audio_consumer: Vec<PeerReportAudioConsumer>,
    /// Cumulative statistics of incoming audio.
    pub audio_consumer_cumulative: Option<PeerReportAudioConsumerTotals>,
    /// Samples of outgoing audio.
    pub audio_producer: Vec<PeerReportAudioProducer>,
    /// Cumulative statistics of outgoing audio.
    pub audio_producer_cumulative: Option<PeerReportAudioProducerTotals>,
    /// Samples of the audio of incoming shared screens.
    pub screenshare_audio_consumer: Vec<PeerReportAudioConsumer>,
    /// Cumulative statistics of the audio of incoming shared screens.
    pub screenshare_audio_consumer_cumulative: Option<PeerReportAudioConsumerTotals>,
    /// Samples of the audio of outgoing shared screens.
    pub screenshare_audio_producer: Vec<PeerReportAudioProducer>,
    /// Cumulative statistics of the audio of outgoing shared screens.
    pub screenshare_audio_producer_cumulative: Option<PeerReportAudioProducerTotals>,
    /// Samples of incoming shared screens.
    pub screenshare_video_consumer: Vec<PeerReportVideoConsumer>,
    /// Cumulative statistics of incoming shared screens.
    pub screenshare_video_consumer_cumulative: Option<PeerReportVideoConsumerTotals>,
    /// Samples of outgoing shared screens.
    pub screenshare_video_producer: Vec<PeerReportVideoProducer>,
    /// Cumulative statistics of outgoing shared screens.
    pub screenshare_video_producer_cumulative: Option<PeerReportVideoProducerTotals>,
    /// Samples of incoming video.
    pub video_consumer: Vec<PeerReportVideoConsumer>,
    /// Cumulative statistics of incoming video.
    pub video_consumer_cumulative: Option<PeerReportVideoConsumerTotals>,
    /// Samples of outgoing video.
    pub video_producer: Vec<PeerReportVideoProducer>,
    /// Cumulative statistics of outgoing video.
    pub video_producer_cumulative: Option<PeerReportVideoProducerTotals>,
}
