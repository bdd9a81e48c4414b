//! Device and browser of a connection, and what happened to them.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{PeerReportCandidatePairs, PeerReportConnectivity, PeerReportIpInformation};
use crate::{Nested, Timestamp};

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
