//! Everything that `rtk::realtime_kit` declares, by name.

use std::collections::BTreeSet;
use std::sync::Mutex;

use rtk::descriptor::Attribute;
use rtk::realtime_kit::*;

use crate::differences::Differences;
use crate::types::Type;

macro_rules! table {
    ($constant:ident of $($name:ident)*) => {
        &[$((stringify!($name), $name::$constant)),*]
    };
}

/// Objects inside resources.
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

/// Values with names.
const NAMES: &[(&str, &[&str])] = table!(VALUES of
    MeetingStatus SessionStatus SessionType SessionSort ParticipantSort ParticipantView SortOrder PeerFilter
    TranscriptFormat PresetViewType TranscriptLanguage SummaryFormat SummaryType VideoCodec AudioCodec AudioChannel
    WatermarkPosition StorageType StorageAuth WebhookEvent RecordingStatus RecordingSort InteractiveType MediaKind
    RecordingStartCause RecordingStopCause RecordingCallerType LivestreamStatus LivestreamSortOrder PeerEventName
    VideoQuality MediaPermission PluginAccess RecorderType WaitingRoomType BorderRadius BorderWidth PresetTheme
    QualityLimitation
);

/// Names that were asked for.
static USED: Mutex<BTreeSet<&str>> = Mutex::new(BTreeSet::new());

/// What a name stands for.
pub(crate) fn of(name: &str) -> Type {
    if let Some(resource) = RESOURCES.iter().find(|it| it.name == name) {
        return Type::Object(resource.name, resource.attributes);
    }
    if let Some((name, attributes)) = OBJECTS.iter().find(|it| it.0 == name) {
        USED.lock().unwrap().insert(name);
        return Type::Object(name, attributes);
    }
    let Some((name, values)) = NAMES.iter().find(|it| it.0 == name) else { panic!("`{name}` stands in no table here") };
    USED.lock().unwrap().insert(name);
    Type::Name(values)
}

/// Types that no operation has to do with. To be asked after the operations.
pub(crate) fn unused(differences: &mut Differences) {
    let used = USED.lock().unwrap();
    for name in OBJECTS.iter().map(|it| it.0).chain(NAMES.iter().map(|it| it.0)) {
        if !used.contains(name) {
            differences.add(format!("`{name}`: no operation of the document has to do with it"));
        }
    }
}
