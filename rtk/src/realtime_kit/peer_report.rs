//! Statistics of one connection, as a browser reports them for WebRTC (`RTCPeerConnection.getStats`).

use std::collections::BTreeMap;

use serde_json::Value;

use super::QualityLimitation;
use crate::{Nested, Timestamp};

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

/// Device, browser and network of a connection.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportMetadata {
    /// Changes of the available microphones.
    pub audio_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Changes of the available cameras.
    pub video_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Changes of the available speakers.
    pub speaker_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Changes of the selected device.
    pub selected_device_updates: Vec<PeerReportSelectedDevice>,
    /// Browser of the participant.
    pub browser_metadata: Option<PeerReportBrowser>,
    /// Native application, if the participant did not use a browser.
    pub native_metadata: Option<PeerReportNative>,
    /// ICE candidate pairs of the connection.
    pub candidate_pairs: Option<PeerReportCandidatePairs>,
    /// Device of the participant.
    pub device_info: Option<PeerReportDeviceInfo>,
    /// Events of the connection.
    pub events: Vec<PeerReportEvent>,
    /// IP address and location.
    pub ip_information: Option<PeerReportIpInformation>,
    /// Results of the connectivity checks.
    pub pc_metadata: Vec<PeerReportConnectivity>,
    /// Type of meeting.
    pub room_view_type: Option<String>,
    /// Name of the client-side SDK.
    pub sdk_name: Option<String>,
    /// Type of the client-side SDK.
    pub sdk_type: Option<String>,
    /// Version of the client-side SDK.
    pub sdk_version: Option<String>,
}

/// A microphone, camera or speaker.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDevice {
    /// Id of the device.
    pub device_id: Option<String>,
    /// Kind of the device, such as `audioinput` or `videoinput`.
    pub kind: Option<String>,
    /// Label of the device.
    pub label: Option<String>,
}

/// A change of the available devices.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDevicesUpdate {
    /// Devices that became available.
    pub added: Vec<PeerReportDevice>,
    /// Devices that became unavailable.
    pub removed: Vec<PeerReportDevice>,
    /// Time of the change.
    pub timestamp: Option<Timestamp>,
}

/// The selection of a device.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportSelectedDevice {
    /// Device that was selected.
    pub device: Option<PeerReportDevice>,
    /// Time of the selection.
    pub timestamp: Option<Timestamp>,
}

/// Browser of a participant.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportBrowser {
    /// Name of the browser.
    pub browser: Option<String>,
    /// Version of the browser.
    pub browser_version: Option<String>,
    /// Rendering engine of the browser.
    pub engine: Option<String>,
    /// User agent string of the browser.
    pub user_agent: Option<String>,
    /// Whether the browser supports WebGL.
    #[attribute(with = crate::loose)]
    pub webgl_support: Option<bool>,
}

/// Native application of a participant.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportNative {
    /// Audio encoder of the application.
    pub audio_encoder: Option<String>,
    /// Video encoder of the application.
    pub video_encoder: Option<String>,
}

/// ICE candidate pairs of both transports.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportCandidatePairs {
    /// Candidate pairs of the transport that receives media.
    pub consuming_transport: Vec<PeerReportCandidatePair>,
    /// Candidate pairs of the transport that sends media.
    pub producing_transport: Vec<PeerReportCandidatePair>,
}

/// An ICE candidate pair: a network path between the participant (local) and the platform (remote).
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only, attributes(loose))]
#[non_exhaustive]
pub struct PeerReportCandidatePair {
    /// Available incoming bitrate, in bits per second.
    pub available_incoming_bitrate: Option<f64>,
    /// Available outgoing bitrate, in bits per second.
    pub available_outgoing_bitrate: Option<f64>,
    /// Number of bytes discarded because they could not be sent.
    pub bytes_discarded_on_send: Option<u64>,
    /// Number of bytes received.
    pub bytes_received: Option<u64>,
    /// Number of bytes sent.
    pub bytes_sent: Option<u64>,
    /// Latest round-trip time, in seconds.
    pub current_round_trip_time: Option<f64>,
    /// Sum of all measured round-trip times, in seconds.
    pub total_round_trip_time: Option<f64>,
    /// Time at which the last packet was received, in Unix milliseconds.
    pub last_packet_received_timestamp: Option<u64>,
    /// Time at which the last packet was sent, in Unix milliseconds.
    pub last_packet_sent_timestamp: Option<u64>,
    /// IP address of the local candidate.
    pub local_candidate_address: Option<String>,
    /// Id of the local candidate.
    pub local_candidate_id: Option<String>,
    /// Type of the local network, such as `wifi`.
    pub local_candidate_network_type: Option<String>,
    /// Port of the local candidate.
    pub local_candidate_port: Option<u16>,
    /// Protocol of the local candidate, such as `udp`.
    pub local_candidate_protocol: Option<String>,
    /// Related address of the local candidate: the host address behind a reflexive or relayed one.
    pub local_candidate_related_address: Option<String>,
    /// Related port of the local candidate.
    pub local_candidate_related_port: Option<u16>,
    /// Type of the local candidate: `host`, `srflx`, `prflx` or `relay`.
    pub local_candidate_type: Option<String>,
    /// URL of the ICE server from which the local candidate was obtained.
    pub local_candidate_url: Option<String>,
    /// Whether the pair was nominated for use.
    pub nominated: Option<bool>,
    /// Number of packets discarded because they could not be sent.
    pub packets_discarded_on_send: Option<u64>,
    /// Number of packets received.
    pub packets_received: Option<u64>,
    /// Number of packets sent.
    pub packets_sent: Option<u64>,
    /// IP address of the remote candidate.
    pub remote_candidate_address: Option<String>,
    /// Id of the remote candidate.
    pub remote_candidate_id: Option<String>,
    /// Port of the remote candidate.
    pub remote_candidate_port: Option<u16>,
    /// Protocol of the remote candidate, such as `udp`.
    pub remote_candidate_protocol: Option<String>,
    /// Type of the remote candidate: `host`, `srflx`, `prflx` or `relay`.
    pub remote_candidate_type: Option<String>,
    /// URL of the ICE server from which the remote candidate was obtained.
    pub remote_candidate_url: Option<String>,
}

/// Device of a participant.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDeviceInfo {
    /// Number of CPUs of the device.
    #[attribute(with = crate::loose)]
    pub cpus: Option<u32>,
    /// Whether the device is a phone or tablet.
    pub is_mobile: Option<bool>,
    /// Operating system of the device.
    pub os: Option<String>,
    /// Version of the operating system.
    pub os_version: Option<String>,
}

/// An event of a connection.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportEvent {
    /// Name of the event.
    pub name: Option<String>,
    /// Further data, with keys that depend on the event.
    pub metadata: BTreeMap<String, Value>,
    /// Time of the event.
    pub timestamp: Option<Timestamp>,
}

/// IP address and location of a participant.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportIpInformation {
    /// Autonomous system of the address.
    pub asn: Option<PeerReportAsn>,
    /// City in which the IP address is located.
    pub city: Option<String>,
    /// Country in which the IP address is located.
    pub country: Option<String>,
    /// IPv4 address of the participant.
    pub ipv4: Option<String>,
    /// Organization that operates the network.
    pub org: Option<String>,
    /// Region in which the IP address is located.
    pub region: Option<String>,
    /// Time zone of the location.
    pub timezone: Option<String>,
}

/// An autonomous system.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAsn {
    /// Number of the autonomous system.
    pub asn: Option<String>,
    /// Domain of the network operator.
    pub domain: Option<String>,
    /// Name of the network operator.
    pub name: Option<String>,
    /// Range of IP addresses of the autonomous system.
    pub route: Option<String>,
    /// Type of the autonomous system.
    pub r#type: Option<String>,
}

/// Results of a connectivity check.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportConnectivity {
    /// Effective type of the network, such as `4g`.
    pub effective_network_type: Option<String>,
    /// Whether a connection by a reflexive (STUN) candidate is possible.
    pub reflexive_connectivity: Option<bool>,
    /// Whether a connection by a relay candidate is possible.
    pub relay_connectivity: Option<bool>,
    /// Whether the TURN server can be reached.
    pub turn_connectivity: Option<bool>,
    /// SDP offers and answers.
    pub sdp: Vec<String>,
    /// Time of the check.
    pub timestamp: Option<Timestamp>,
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
