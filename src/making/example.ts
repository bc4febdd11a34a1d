/**
 * Twelve papers to try the page with: made up, each of them, with what they say they found.
 *
 * Three groups that share some of their words, so that the map of them has land, borders and roads.
 */
import type { KeptSource } from "../dataset/kept.ts";

export const EXAMPLE_TITLE = "An example: nature in cities";

/** The example as a file that a visitor could have chosen. */
export function exampleSource(): KeptSource {
  return { name: "example.txt", content: new Blob([LISTING], { type: "text/plain" }) };
}

const LISTING = `Street Trees against the Urban Heat Island

The urban heat island makes summer nights in cities dangerous. We compare air temperature under street trees with that of bare streets in nine cities. Tree canopy cover lowers the air temperature by up to two degrees, and most where tree species with dense crowns stand in rows. Land surface temperature from satellite images overstates the effect. We conclude that canopy cover should be planned street by street.

ShadeMap: Predicting Tree Canopy Cover from Aerial Images

We introduce ShadeMap, a model that predicts tree canopy cover from aerial images. ShadeMap is a convolutional neural network trained on laser scans of four cities. It finds street trees that other land cover maps miss, and its predictions explain air temperature better than land surface temperature does. Its maps show where the urban heat island meets neighbourhoods without shade.

Green Roofs and Street Trees: What Cools a Street?

Green roofs and street trees are both said to cool cities. With microclimate simulation we compare the two in a dense neighbourhood. Green roofs cool the roof, yet hardly change air temperature at street level, while tree canopy cover does. Together they weaken the urban heat island more than either alone. The microclimate simulation agrees with measurements of thermal comfort.

Who Lives in the Shade? Canopy Cover and Thermal Comfort

Canopy cover is spread unevenly over cities. We use ShadeMap to measure tree canopy cover around homes, and ask residents about thermal comfort. Poorer neighbourhoods have fewer street trees and suffer more from the urban heat island. Planting street trees where thermal comfort is lowest would help most. Citizen science made the survey possible.

Wild Bees on Green Roofs

Green roofs could be habitat for wild bees. We caught wild bees on forty green roofs and in gardens nearby. Species richness on green roofs grows with flower cover and falls with the height of the building. Habitat connectivity matters more than the size of a roof. Native plants attract more wild bees than sedum does, and pollination of garden plants improves.

BeeTrail: Counting Pollinators with Small Cameras

We introduce BeeTrail, a tool that counts pollinators at flowers with small cameras. BeeTrail uses a convolutional neural network to tell wild bees from honey bees and hoverflies. In city gardens it finds more pollinators than transect walks by experts do. Citizen science volunteers labelled the images. BeeTrail shows that flower cover decides when wild bees forage.

Habitat Connectivity for Pollinators in Cities

Pollinators in cities live in fragments. We model habitat connectivity between parks, gardens and green roofs for wild bees and hoverflies. Habitat connectivity explains species richness better than flower cover does. Rows of street trees that bloom in spring serve as corridors. Small gardens with native plants close most of the gaps, and pollination of fruit trees improves there.

Do Honey Bees Crowd out Wild Bees in Cities?

Urban beekeeping is popular, and may harm wild bees. With BeeTrail we count pollinators in gardens near and far from hives. Where honey bees are many, wild bees visit fewer flowers unless flower cover is high. Native plants soften the competition. We find no effect on species richness within three years, and advise to plant before keeping honey bees.

Listening to a City: Passive Acoustic Monitoring of Birds

Passive acoustic monitoring records birds without people being there. We placed recorders in sixty parks for a year. Bird song begins earlier where traffic noise is loud, and species richness falls with it. Tree canopy cover has the opposite effect. Passive acoustic monitoring found more species than point counts by experts, and citizen science helped to check the recordings.

SongNet: Recognising Bird Song in Traffic Noise

We introduce SongNet, a model that recognises bird song under traffic noise. SongNet is a convolutional neural network with a filter that it learns for each recorder. On recordings of passive acoustic monitoring it makes half the errors of earlier models. Data augmentation with traffic noise matters most. SongNet runs on small recorders, so that no voices of people leave the park.

Citizen Science and Passive Acoustic Monitoring Compared

Citizen science gives many records of birds, and passive acoustic monitoring gives steady ones. We compare both in five cities. Citizen science misses common birds and quiet hours; passive acoustic monitoring with SongNet misses birds that seldom sing. Combined, they estimate species richness best. Volunteers trained with bird song quizzes report fewer errors.

Quiet Corridors: Street Trees, Traffic Noise and Bird Song

Rows of street trees may be corridors for birds. With SongNet we follow bird song along forty streets. Habitat connectivity matters where traffic noise is low; along loud streets even dense canopy cover helps little. Lower speed limits reduce traffic noise, and bird song returns within a season. Planning of street trees and of traffic belongs together.
`;
