//! Appearance of the user interface with a preset.

use crate::{Nested, OpenEnum};

/// Appearance of the user interface.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetUi {
    /// Colors, fonts, borders and spacing.
    pub design_tokens: PresetDesignTokens,
}

/// Colors, fonts, borders and spacing of the user interface.
///
/// ```
/// use rtk::realtime_kit::*;
///
/// let background = PresetBackgroundColors::new("#666", "#4c4c4c", "#333", "#1a1a1a", "#080808");
/// let brand = PresetBrandColors::new("#844d1c", "#9d5b22", "#b56927", "#d37c30", "#d9904f");
/// let colors = PresetColors::new(background, brand, "#ff2d2d", "#62a504", "#eee", "#eee", "#191919", "#ffcd07");
/// let looks = PresetUi::new(PresetDesignTokens::new(colors).theme(PresetTheme::Dark));
/// ```
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetDesignTokens {
    /// Style of corners. Defaults to [`BorderRadius::Rounded`].
    #[attribute(default = BorderRadius::Rounded)]
    pub border_radius: BorderRadius,
    /// Width of borders. Defaults to [`BorderWidth::Thin`].
    #[attribute(default = BorderWidth::Thin)]
    pub border_width: BorderWidth,
    /// Colors of the user interface.
    pub colors: PresetColors,
    /// Unit of spacing in pixels, at least 1. All distances are multiples of it. Defaults to 4.
    #[attribute(default = 4.0)]
    pub spacing_base: f64,
    /// Color theme. Defaults to [`PresetTheme::Dark`].
    #[attribute(default = PresetTheme::Dark)]
    pub theme: PresetTheme,
    /// Name of the font.
    pub font_family: Option<String>,
    /// Name of a font from Google Fonts.
    pub google_font: Option<String>,
    /// URL of the logo.
    pub logo: Option<String>,
}

/// Style of the user interface's corners.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum BorderRadius {
    /// Square corners.
    Sharp,
    /// Rounded corners.
    Rounded,
    /// Strongly rounded corners.
    ExtraRounded,
    /// Fully rounded corners.
    Circular,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Width of the user interface's borders.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum BorderWidth {
    /// No borders.
    None,
    /// Thin borders.
    Thin,
    /// Thick borders.
    Fat,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Color theme of the user interface.
#[derive(Debug, Clone, PartialEq, Eq, Hash, OpenEnum)]
#[open_enum(rename_all = "lowercase")]
#[non_exhaustive]
pub enum PresetTheme {
    /// Darkest theme.
    Darkest,
    /// Dark theme.
    Dark,
    /// Light theme.
    Light,
    /// A value that this version does not know, with its text. Send it only if Cloudflare documents it.
    Other(String),
}

/// Colors of the user interface, in CSS notation.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetColors {
    /// Shades of the background.
    pub background: PresetBackgroundColors,
    /// Shades of the brand color.
    pub brand: PresetBrandColors,
    /// Color of errors and destructive actions.
    pub danger: String,
    /// Color of success messages.
    pub success: String,
    /// Color of text.
    pub text: String,
    /// Color of text on the brand color.
    pub text_on_brand: String,
    /// Color behind videos.
    pub video_bg: String,
    /// Color of warnings.
    pub warning: String,
}

/// Shades of the background, from the lightest (600) to the darkest (1000).
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBackgroundColors {
    /// Shade 600, the lightest.
    #[attribute(wire = "600")]
    pub c600: String,
    /// Shade 700.
    #[attribute(wire = "700")]
    pub c700: String,
    /// Shade 800.
    #[attribute(wire = "800")]
    pub c800: String,
    /// Shade 900.
    #[attribute(wire = "900")]
    pub c900: String,
    /// Shade 1000, the darkest.
    #[attribute(wire = "1000")]
    pub c1000: String,
}

/// Shades of the brand color, 300 to 700.
#[derive(Debug, Clone, PartialEq, Nested)]
#[non_exhaustive]
pub struct PresetBrandColors {
    /// Shade 300.
    #[attribute(wire = "300")]
    pub c300: String,
    /// Shade 400.
    #[attribute(wire = "400")]
    pub c400: String,
    /// Shade 500.
    #[attribute(wire = "500")]
    pub c500: String,
    /// Shade 600.
    #[attribute(wire = "600")]
    pub c600: String,
    /// Shade 700.
    #[attribute(wire = "700")]
    pub c700: String,
}
