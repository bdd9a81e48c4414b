//! What was measured of one connection. Long, since it is what a browser tells of WebRTC.

use std::collections::BTreeMap;

use serde_json::Value;

use super::QualityLimitation;
use crate::{Nested, Timestamp};

/// What was measured of one connection. Asked for with `include_peer_events` or `filters`, by `Session::find_participant_by_peer_id`.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReport {
    /// What it was a connection of.
    pub metadata: Option<PeerReportMetadata>,
    /// How good it was.
    pub quality: Option<PeerReportQuality>,
}

/// What a connection is one of.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportMetadata {
    /// Microphones that came and went.
    pub audio_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Cameras that came and went.
    pub video_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Speakers that came and went.
    pub speaker_devices_updates: Vec<PeerReportDevicesUpdate>,
    /// Devices that were chosen.
    pub selected_device_updates: Vec<PeerReportSelectedDevice>,
    /// The browser.
    pub browser_metadata: Option<PeerReportBrowser>,
    /// The application, where it is no browser.
    pub native_metadata: Option<PeerReportNative>,
    /// The ways that were tried.
    pub candidate_pairs: Option<PeerReportCandidatePairs>,
    /// The device.
    pub device_info: Option<PeerReportDeviceInfo>,
    /// What happened.
    pub events: Vec<PeerReportEvent>,
    /// Where it comes from.
    pub ip_information: Option<PeerReportIpInformation>,
    /// What the network lets through.
    pub pc_metadata: Vec<PeerReportConnectivity>,
    /// What kind of meeting it was.
    pub room_view_type: Option<String>,
    /// The client-side SDK.
    pub sdk_name: Option<String>,
    /// Its kind.
    pub sdk_type: Option<String>,
    /// Its version.
    pub sdk_version: Option<String>,
}

/// A microphone, camera or speaker.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDevice {
    /// Its own id.
    pub device_id: Option<String>,
    /// What it is.
    pub kind: Option<String>,
    /// What people call it.
    pub label: Option<String>,
}

/// Devices that came and went.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDevicesUpdate {
    /// Those that came.
    pub added: Vec<PeerReportDevice>,
    /// Those that went.
    pub removed: Vec<PeerReportDevice>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// A device that was chosen.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportSelectedDevice {
    /// The device.
    pub device: Option<PeerReportDevice>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// A browser.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportBrowser {
    /// Its name.
    pub browser: Option<String>,
    /// Its version.
    pub browser_version: Option<String>,
    /// Its engine.
    pub engine: Option<String>,
    /// What it says of itself.
    pub user_agent: Option<String>,
    /// Whether it has WebGL.
    #[attribute(with = crate::value::loose)]
    pub webgl_support: Option<bool>,
}

/// An application.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportNative {
    /// What encodes its sound.
    pub audio_encoder: Option<String>,
    /// What encodes its picture.
    pub video_encoder: Option<String>,
}

/// The ways that were tried, of both directions.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportCandidatePairs {
    /// To the person.
    pub consuming_transport: Vec<PeerReportCandidatePair>,
    /// From the person.
    pub producing_transport: Vec<PeerReportCandidatePair>,
}

/// One way between a person and the platform.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportCandidatePair {
    /// Bits a second that could come.
    pub available_incoming_bitrate: Option<f64>,
    /// Bits a second that could go.
    pub available_outgoing_bitrate: Option<f64>,
    /// Bytes that were not sent.
    #[attribute(with = crate::value::loose)]
    pub bytes_discarded_on_send: Option<u64>,
    /// Bytes that came.
    #[attribute(with = crate::value::loose)]
    pub bytes_received: Option<u64>,
    /// Bytes that went.
    #[attribute(with = crate::value::loose)]
    pub bytes_sent: Option<u64>,
    /// Seconds there and back, at last.
    pub current_round_trip_time: Option<f64>,
    /// Seconds there and back, summed over all measurements.
    pub total_round_trip_time: Option<f64>,
    /// When the last packet came: milliseconds.
    #[attribute(with = crate::value::loose)]
    pub last_packet_received_timestamp: Option<u64>,
    /// When the last packet went: milliseconds.
    #[attribute(with = crate::value::loose)]
    pub last_packet_sent_timestamp: Option<u64>,
    /// The person's address.
    pub local_candidate_address: Option<String>,
    /// The id of the person's end.
    pub local_candidate_id: Option<String>,
    /// The person's kind of network.
    pub local_candidate_network_type: Option<String>,
    /// The person's port.
    #[attribute(with = crate::value::loose)]
    pub local_candidate_port: Option<u16>,
    /// The person's protocol.
    pub local_candidate_protocol: Option<String>,
    /// The address behind it.
    pub local_candidate_related_address: Option<String>,
    /// The port behind it.
    #[attribute(with = crate::value::loose)]
    pub local_candidate_related_port: Option<u16>,
    /// The kind of the person's end.
    pub local_candidate_type: Option<String>,
    /// The server that told of the person's end.
    pub local_candidate_url: Option<String>,
    /// Whether it was taken.
    pub nominated: Option<bool>,
    /// Packets that were not sent.
    #[attribute(with = crate::value::loose)]
    pub packets_discarded_on_send: Option<u64>,
    /// Packets that came.
    #[attribute(with = crate::value::loose)]
    pub packets_received: Option<u64>,
    /// Packets that went.
    #[attribute(with = crate::value::loose)]
    pub packets_sent: Option<u64>,
    /// The platform's address.
    pub remote_candidate_address: Option<String>,
    /// The id of the platform's end.
    pub remote_candidate_id: Option<String>,
    /// The platform's port.
    #[attribute(with = crate::value::loose)]
    pub remote_candidate_port: Option<u16>,
    /// The platform's protocol.
    pub remote_candidate_protocol: Option<String>,
    /// The kind of the platform's end.
    pub remote_candidate_type: Option<String>,
    /// The server that told of the platform's end.
    pub remote_candidate_url: Option<String>,
}

/// A device.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDeviceInfo {
    /// How many processors it has.
    #[attribute(with = crate::value::loose)]
    pub cpus: Option<u32>,
    /// Whether it is a telephone or tablet.
    pub is_mobile: Option<bool>,
    /// Its system.
    pub os: Option<String>,
    /// The system's version.
    pub os_version: Option<String>,
}

/// Something that happened.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportEvent {
    /// What.
    pub name: Option<String>,
    /// More of it.
    pub metadata: BTreeMap<String, Value>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// Where a connection comes from.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportIpInformation {
    /// The network.
    pub asn: Option<PeerReportAsn>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<String>,
    /// The address.
    pub ipv4: Option<String>,
    /// The organization.
    pub org: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The time zone.
    pub timezone: Option<String>,
}

/// A network.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAsn {
    /// Its number.
    pub asn: Option<String>,
    /// Its domain.
    pub domain: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its addresses.
    pub route: Option<String>,
    /// Its kind.
    pub r#type: Option<String>,
}

/// What a network lets through.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportConnectivity {
    /// What the browser takes it for, such as `4g`.
    pub effective_network_type: Option<String>,
    /// Whether it can be reached from outside.
    pub reflexive_connectivity: Option<bool>,
    /// Whether it can be reached by way of a relay.
    pub relay_connectivity: Option<bool>,
    /// Whether TURN works.
    pub turn_connectivity: Option<bool>,
    /// What both ends proposed.
    pub sdp: Vec<String>,
    /// When.
    pub timestamp: Option<Timestamp>,
}

/// How good a connection was: what came (`consumer`) and went (`producer`), one by one and summed up.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQuality {
    /// Sound that came.
    pub audio_consumer: Vec<PeerReportAudioConsumer>,
    /// The same, summed up.
    pub audio_consumer_cumulative: Option<PeerReportAudioConsumerTotals>,
    /// Sound that went.
    pub audio_producer: Vec<PeerReportAudioProducer>,
    /// The same, summed up.
    pub audio_producer_cumulative: Option<PeerReportAudioProducerTotals>,
    /// Sound of shared screens that came.
    pub screenshare_audio_consumer: Vec<PeerReportAudioConsumer>,
    /// The same, summed up.
    pub screenshare_audio_consumer_cumulative: Option<PeerReportAudioConsumerTotals>,
    /// Sound of shared screens that went.
    pub screenshare_audio_producer: Vec<PeerReportAudioProducer>,
    /// The same, summed up.
    pub screenshare_audio_producer_cumulative: Option<PeerReportAudioProducerTotals>,
    /// Shared screens that came.
    pub screenshare_video_consumer: Vec<PeerReportVideoConsumer>,
    /// The same, summed up.
    pub screenshare_video_consumer_cumulative: Option<PeerReportVideoConsumerTotals>,
    /// Shared screens that went.
    pub screenshare_video_producer: Vec<PeerReportVideoProducer>,
    /// The same, summed up.
    pub screenshare_video_producer_cumulative: Option<PeerReportVideoProducerTotals>,
    /// Video that came.
    pub video_consumer: Vec<PeerReportVideoConsumer>,
    /// The same, summed up.
    pub video_consumer_cumulative: Option<PeerReportVideoConsumerTotals>,
    /// Video that went.
    pub video_producer: Vec<PeerReportVideoProducer>,
    /// The same, summed up.
    pub video_producer_cumulative: Option<PeerReportVideoProducerTotals>,
}

/// Sound that came.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioConsumer {
    /// Bytes.
    pub bytes_received: Option<f64>,
    /// How often silence or guesses filled a gap.
    pub concealment_events: Option<f64>,
    /// Its own id.
    pub consumer_id: Option<String>,
    /// What it comes from.
    pub producer_id: Option<String>,
    /// The connection that it comes from.
    pub peer_id: Option<String>,
    /// How unevenly packets came: seconds.
    pub jitter: Option<f64>,
    /// Seconds that it waited to be played.
    pub jitter_buffer_delay: Option<f64>,
    /// Samples that were played.
    pub jitter_buffer_emitted_count: Option<f64>,
    /// Which part of the connection it is.
    pub mid: Option<String>,
    /// How good it seemed, from 1 to 5.
    pub mos_quality: Option<f64>,
    /// Packets that were lost.
    pub packets_lost: Option<f64>,
    /// Packets that came.
    pub packets_received: Option<f64>,
    /// The number of the stream.
    pub ssrc: Option<f64>,
    /// When it was measured.
    pub timestamp: Option<Timestamp>,
}

/// Sound that came, summed up.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioConsumerTotals {
    /// How long it waited to be played.
    pub jitter_buffer_delay: Option<PeerReportDelay>,
    /// What was lost.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// How good it seemed, from 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
}

/// Sound that went.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioProducer {
    /// Bytes.
    pub bytes_sent: Option<f64>,
    /// Its own id.
    pub producer_id: Option<String>,
    /// How unevenly packets came: seconds.
    pub jitter: Option<f64>,
    /// Which part of the connection it is.
    pub mid: Option<String>,
    /// How good it seemed, from 1 to 5.
    pub mos_quality: Option<f64>,
    /// Packets that were lost.
    pub packets_lost: Option<f64>,
    /// Packets that went.
    pub packets_sent: Option<f64>,
    /// There and back: seconds.
    pub rtt: Option<f64>,
    /// The number of the stream.
    pub ssrc: Option<f64>,
    /// When it was measured.
    pub timestamp: Option<Timestamp>,
}

/// Sound that went, summed up.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportAudioProducerTotals {
    /// What was lost.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// How good it seemed, from 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
    /// There and back.
    pub rtt: Option<PeerReportDelay>,
}

/// Video that came.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoConsumer {
    /// Bytes.
    pub bytes_received: Option<f64>,
    /// Its own id.
    pub consumer_id: Option<String>,
    /// What it comes from.
    pub producer_id: Option<String>,
    /// The connection that it comes from.
    pub peer_id: Option<String>,
    /// How often a whole picture was asked for.
    pub fir_count: Option<f64>,
    /// Pixels.
    pub frame_height: Option<f64>,
    /// Pixels.
    pub frame_width: Option<f64>,
    /// Frames that were decoded.
    pub frames_decoded: Option<f64>,
    /// Frames that were not shown.
    pub frames_dropped: Option<f64>,
    /// Frames a second.
    pub frames_per_second: Option<f64>,
    /// How unevenly packets came: seconds.
    pub jitter: Option<f64>,
    /// Seconds that it waited to be shown.
    pub jitter_buffer_delay: Option<f64>,
    /// Frames that were shown.
    pub jitter_buffer_emitted_count: Option<f64>,
    /// Whole pictures that were decoded.
    pub key_frames_decoded: Option<f64>,
    /// Which part of the connection it is.
    pub mid: Option<String>,
    /// How good it seemed, from 1 to 5.
    pub mos_quality: Option<f64>,
    /// Packets that were lost.
    pub packets_lost: Option<f64>,
    /// Packets that came.
    pub packets_received: Option<f64>,
    /// The number of the stream.
    pub ssrc: Option<f64>,
    /// When it was measured.
    pub timestamp: Option<Timestamp>,
}

/// Video that came, summed up.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoConsumerTotals {
    /// Frames a second.
    pub frame_per_second: Option<PeerReportQuantiles>,
    /// Pixels.
    pub frame_width: Option<PeerReportQuantiles>,
    /// What was wrong.
    pub issues: Option<PeerReportConsumerIssues>,
    /// How long it waited to be shown.
    pub jitter_buffer_delay: Option<PeerReportDelay>,
    /// How much of it were whole pictures, from 0 to 1.
    pub key_frames_decoded_fraction: Option<f64>,
    /// What was lost.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// How good it seemed, from 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
}

/// Video that went.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoProducer {
    /// Bytes.
    pub bytes_sent: Option<f64>,
    /// Its own id.
    pub producer_id: Option<String>,
    /// How often a whole picture was asked for.
    pub fir_count: Option<f64>,
    /// How often a lost picture was asked for.
    pub pli_count: Option<f64>,
    /// Pixels.
    pub frame_height: Option<f64>,
    /// Pixels.
    pub frame_width: Option<f64>,
    /// Frames that were encoded.
    pub frames_encoded: Option<f64>,
    /// Frames a second.
    pub frames_per_second: Option<f64>,
    /// How unevenly packets came: seconds.
    pub jitter: Option<f64>,
    /// Whole pictures that were encoded.
    pub key_frames_encoded: Option<f64>,
    /// Which part of the connection it is.
    pub mid: Option<String>,
    /// How good it seemed, from 1 to 5.
    pub mos_quality: Option<f64>,
    /// Packets that were lost.
    pub packets_lost: Option<f64>,
    /// Packets that went.
    pub packets_sent: Option<f64>,
    /// How long its quality was held back, and by what.
    pub quality_limitation_durations: Option<PeerReportQualityLimitationDurations>,
    /// What holds back its quality now.
    pub quality_limitation_reason: Option<QualityLimitation>,
    /// How often its size changed for that.
    pub quality_limitation_resolution_changes: Option<f64>,
    /// There and back: seconds.
    pub rtt: Option<f64>,
    /// The number of the stream.
    pub ssrc: Option<f64>,
    /// When it was measured.
    pub timestamp: Option<Timestamp>,
}

/// Video that went, summed up.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportVideoProducerTotals {
    /// Frames a second.
    pub frame_per_second: Option<PeerReportQuantiles>,
    /// Pixels.
    pub frame_width: Option<PeerReportQuantiles>,
    /// How much of the time the other end complained, from 0 to 1.
    pub high_negative_feedback_fraction: Option<f64>,
    /// What was wrong.
    pub issues: Option<PeerReportProducerIssues>,
    /// How much of it were whole pictures, from 0 to 1.
    pub key_frames_encoded_fraction: Option<f64>,
    /// What was lost.
    pub packet_loss: Option<PeerReportPacketLoss>,
    /// How good it seemed, from 1 to 5.
    pub quality_mos: Option<PeerReportQuantiles>,
    /// There and back.
    pub rtt: Option<PeerReportDelay>,
}

/// How long something held back the quality: seconds.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQualityLimitationDurations {
    /// The network.
    pub bandwidth: Option<f64>,
    /// The processor.
    pub cpu: Option<f64>,
    /// Nothing.
    pub none: Option<f64>,
    /// Something else.
    pub other: Option<f64>,
}

/// What was wrong with what came: how much of the time, from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportConsumerIssues {
    /// It came late.
    pub lag_fraction: Option<f64>,
    /// There was no picture.
    pub no_video_fraction: Option<f64>,
    /// It was small.
    pub poor_resolution_fraction: Option<f64>,
}

/// What was wrong with what went: how much of the time, from 0 to 1.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportProducerIssues {
    /// The network held it back.
    pub bandwidth_quality_limitation_fraction: Option<f64>,
    /// The processor held it back.
    pub cpu_quality_limitation_fraction: Option<f64>,
    /// There was no picture.
    pub no_video_fraction: Option<f64>,
    /// It was small.
    pub poor_resolution_fraction: Option<f64>,
    /// Anything held it back.
    pub quality_limitation_fraction: Option<f64>,
}

/// How long something took: seconds.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportDelay {
    /// How often 100 ms or more, from 0 to 1.
    #[attribute(wire = "100ms_or_greater_event_fraction")]
    pub over_100ms_fraction: Option<f64>,
    /// How often 250 ms or more, from 0 to 1.
    #[attribute(wire = "250ms_or_greater_event_fraction")]
    pub over_250ms_fraction: Option<f64>,
    /// How often 500 ms or more, from 0 to 1.
    #[attribute(wire = "500ms_or_greater_event_fraction")]
    pub over_500ms_fraction: Option<f64>,
    /// On average.
    pub avg: Option<f64>,
}

/// How many packets in a hundred were lost.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportPacketLoss {
    /// How often 5 or more, from 0 to 1.
    #[attribute(wire = "5_or_greater_event_fraction")]
    pub over_5_fraction: Option<f64>,
    /// How often 10 or more, from 0 to 1.
    #[attribute(wire = "10_or_greater_event_fraction")]
    pub over_10_fraction: Option<f64>,
    /// How often 25 or more, from 0 to 1.
    #[attribute(wire = "25_or_greater_event_fraction")]
    pub over_25_fraction: Option<f64>,
    /// How often 50 or more, from 0 to 1.
    #[attribute(wire = "50_or_greater_event_fraction")]
    pub over_50_fraction: Option<f64>,
    /// On average.
    pub avg: Option<f64>,
}

/// How something was spread.
#[derive(Debug, Clone, Default, PartialEq, Nested)]
#[nested(read_only)]
#[non_exhaustive]
pub struct PeerReportQuantiles {
    /// On average.
    pub avg: Option<f64>,
    /// Half was below.
    pub p50: Option<f64>,
    /// Three quarters were below.
    pub p75: Option<f64>,
    /// Nine tenths were below.
    pub p90: Option<f64>,
}
