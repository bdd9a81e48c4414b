//! Network of a connection.

use crate::{Nested, Timestamp};

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
