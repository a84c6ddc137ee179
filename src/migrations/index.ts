import * as migration_20261121_104821_initial from './20261121_104821_initial';

export const migrations = [
  {
    up: migration_20261121_104821_initial.up,
    down: migration_20261121_104821_initial.down,
    name: '20261121_104821_initial'
  },
];
