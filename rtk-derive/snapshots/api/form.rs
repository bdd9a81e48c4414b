//! Resources of this API send forms.

use rtk::Api;

/// An API of shops.
#[derive(Debug, Api)]
#[api(base_url = "https://api.example.com", form)]
pub struct Market;
