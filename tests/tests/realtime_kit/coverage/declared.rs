//! The types that `rtk::realtime_kit` declares, by name.

use std::collections::BTreeSet;
use std::sync::Mutex;

use rtk::descriptor::Attribute;
use rtk::realtime_kit::*;

use crate::coverage::differences::Differences;
use crate::coverage::types::Type;

macro_rules! table {
    ($constant:ident of $($name:ident)*) => {
        &[$((stringify!($name), $name::$constant)),*]
    };
}

/// Nested objects.
const OBJECTS: &[(&str, &[Attribute])] = table!(ATTRIBUTES of
    ParticipantSelection ActiveSessionParticipant KickedAll MuteAll MutedAll NewPoll Poll PollOption PollVote AiConfig
    TranscriptionConfig SummarizationConfig DailyUsage SessionUsage SessionDay RecordingUsage RecordingDay
    LivestreamDay LivestreamUsage LivestreamOverview MeetingLivestreams Offsets NewMeetingLivestream
    LivestreamVideoConfig StoppedLivestream ParticipantToken PeerReport PeerReportMetadata PeerReportDevice
    PeerReportDevicesUpdate PeerReportSelectedDevice PeerReportBrowser PeerReportNative PeerReportCandidatePairs
    PeerReportCandidatePair PeerReportDeviceInfo PeerReportEvent PeerReportIpInformation PeerReportAsn
    PeerReportConnectivity PeerReportQuality PeerReportAudioConsumer PeerReportAudioConsumerTotals
    PeerReportAudioProducer PeerReportAudioProducerTotals PeerReportVideoConsumer PeerReportVideoConsumerTotals
    PeerReportVideoProducer PeerReportVideoProducerTotals PeerReportQualityLimitationDurations PeerReportConsumerIssues
    PeerReportProducerIssues PeerReportDelay PeerReportPacketLoss PeerReportQuantiles PresetConfig
    PresetMaxVideoStreams PresetMedia PresetScreenshare PresetVideo PresetAudio PresetPermissions PresetChatPermissions
    PresetPrivateChat PresetPublicChat PresetConnectedMeetings PresetMediaPermissions PresetMediaPermission
    PresetPluginPermissions PresetPluginConfig PresetPollPermissions PresetUi PresetDesignTokens PresetColors
    PresetBackgroundColors PresetBrandColors InteractiveConfig RecordingStartReason RecordingStopReason RecordingCaller
    NewTrackRecording TrackLayer RecordingConfig VideoConfig Watermark WatermarkSize AudioConfig StorageConfig
    RealtimekitBucketConfig LiveStreamingConfig PeerEvent SummaryJob
);

/// Open enums.
const NAMES: &[(&str, &[&str])] = table!(VALUES of
    MeetingStatus SessionStatus SessionType SessionSort ParticipantSort ParticipantView SortOrder PeerFilter
    TranscriptFormat PresetViewType TranscriptLanguage SummaryFormat SummaryType VideoCodec AudioCodec AudioChannel
    WatermarkPosition StorageType StorageAuth WebhookEvent RecordingStatus RecordingSort InteractiveType MediaKind
    RecordingStartCause RecordingStopCause RecordingCallerType LivestreamStatus LivestreamSortOrder PeerEventName
    VideoQuality MediaPermission PluginAccess RecorderType WaitingRoomType BorderRadius BorderWidth PresetTheme
    QualityLimitation
);

/// Names that were looked up.
static USED: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// The type of a name.
pub(crate) fn of(name: &str) -> Type {
    if let Some(resource) = RESOURCES.iter().find(|it| it.name == name) {
        return Type::Object(resource.name, resource.attributes);
    }
    if let Some((name, attributes)) = OBJECTS.iter().find(|it| it.0 == name) {
        USED.lock().unwrap().insert(name);
        return Type::Object(name, attributes);
    }
    let Some((name, values)) = NAMES.iter().find(|it| it.0 == name) else {
        panic!("`{name}` is in no table of this file")
    };
    USED.lock().unwrap().insert(name);
    Type::Name(values)
}

/// Reports types that no operation uses. Call it after all operations.
pub(crate) fn unused(differences: &mut Differences) {
    let used = USED.lock().unwrap();
    for name in OBJECTS.iter().map(|it| it.0).chain(NAMES.iter().map(|it| it.0)) {
        if !used.contains(name) {
            differences.add(format!("`{name}`: not used by any documented operation"));
        }
    }
}
