//! A plain struct has no place in the API.
use rtk::Resource;

struct Widget;

fn main() {
    let _ = Resource::identity(&Widget);
}
