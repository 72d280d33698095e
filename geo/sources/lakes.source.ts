/** Names of lakes and reservoirs, each with a point of open water inside its outline. */
// prettier-ignore
export const LAKE_NAMES: readonly (readonly [name: string, at: readonly [lng: number, lat: number]])[] = [
  ['Lake Sevan', [45.3, 40.35]], ['Lake Urmia', [45.4, 37.6]], ['Lake Van', [42.9, 38.6]],
  ['Mingachevir Reservoir', [46.828, 40.919]], ['Aras Reservoir', [45.36, 39.14]],
  ['Khoda Afarin Reservoir', [46.885, 39.152]], ['Shamkir Reservoir', [46.018, 40.988]],
  ['Sarysu Lake', [48.178, 40.044]], ['Lake Çıldır', [43.224, 41.042]], ['Lake Erçek', [43.583, 38.669]],
  ['Garabogazköl', [53.5, 41.3]], ['Sarygamysh Lake', [57.448, 41.961]], ['Namak Lake', [51.864, 34.552]],
  ['Lake Tharthar', [43.283, 34.023]], ['Lake Razzaza', [43.654, 32.779]], ['Mosul Reservoir', [42.727, 36.751]],
  ['Haditha Reservoir', [42.254, 34.284]], ['Lake Dukan', [44.922, 36.087]], ['Lake Assad', [38.232, 36.006]],
  ['Atatürk Reservoir', [38.562, 37.573]], ['Keban Reservoir', [39.002, 38.901]], ['Dead Sea', [35.491, 31.529]],
  ['Sea of Galilee', [35.586, 32.8]], ['Lake Balkhash', [76.069, 46.517]], ['Issyk-Kul', [77.259, 42.45]],
  ['Lake Ladoga', [31.413, 60.752]], ['Lake Onega', [35.349, 61.885]], ['Lake Nasser', [32.682, 23.241]],
  ['Vänern', [13.229, 58.886]], ['Lake Victoria', [33.235, -1.192]], ['Lake Baikal', [107.117, 53.278]],
];
