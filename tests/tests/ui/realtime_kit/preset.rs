//! A preset needs a name, what is sent, what people may do, and how it looks.
use rtk::realtime_kit::*;

fn no_name(config: PresetConfig, may: PresetPermissions, looks: PresetUi) {
    NewPreset::new(config, may, looks);
}

fn no_config(may: PresetPermissions, looks: PresetUi) {
    NewPreset::new("host", may, looks);
}

fn no_permissions(config: PresetConfig, looks: PresetUi) {
    NewPreset::new("host", config, looks);
}

fn no_looks(config: PresetConfig, may: PresetPermissions) {
    NewPreset::new("host", config, may);
    NewPreset::default();
}

fn main() {}
