//! How it looks, down to the last colour.
use rtk::realtime_kit::*;

fn colors(background: PresetBackgroundColors, brand: PresetBrandColors) {
    PresetColors::new(brand, "red", "green", "black", "white", "grey", "yellow");
    PresetColors::new(background, "red", "green", "black", "white", "grey", "yellow");
    PresetColors::new(background, brand, "red", "green", "black", "white", "grey");
}

fn main() {
    PresetUi::new();
    PresetDesignTokens::new();
    PresetBackgroundColors::new("#666", "#4c4c4c", "#333", "#1a1a1a");
    PresetBrandColors::new("#844d1c", "#9d5b22", "#b56927", "#d37c30");
}
