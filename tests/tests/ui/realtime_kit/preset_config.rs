//! What is sent and shown, down to the last number.
use rtk::realtime_kit::*;

fn config(streams: PresetMaxVideoStreams, media: PresetMedia) {
    PresetConfig::new(1, streams, media);
    PresetConfig::new(PresetViewType::GroupCall, streams, media);
    PresetConfig::new(PresetViewType::GroupCall, 1, media);
    PresetConfig::new(PresetViewType::GroupCall, 1, streams);
}

fn media(screens: PresetScreenshare, cameras: PresetVideo) {
    PresetMedia::new(cameras);
    PresetMedia::new(screens);
}

fn main() {
    PresetMaxVideoStreams::new(9);
    PresetScreenshare::new(VideoQuality::Hd);
    PresetScreenshare::new(5);
    PresetVideo::new(VideoQuality::Hd);
    PresetVideo::new(30);
}
