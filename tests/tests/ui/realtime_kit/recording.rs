//! A recording needs a meeting, storage a provider.
use rtk::realtime_kit::*;

fn main() {
    NewRecording::new();
    NewRecording::default();
    NewTrackRecording::new();
    NewTrackRecording::default();
    StorageConfig::new();
    StorageConfig::default();
    RealtimekitBucketConfig::new();
}
