import Konva from 'konva';
import { fills, originOf, type Contestant, type Trial } from './contestant';

/** One node a seat, as its guide for many shapes advises: no listening, no perfect drawing, one layer. */
export function konva({ house, states, host, view }: Trial): Contestant {
  const holder = document.createElement('div');
  host.append(holder);
  const stage = new Konva.Stage({
    container: holder,
    width: view.width,
    height: view.height,
    listening: false,
  });
  const layer = new Konva.Layer({ listening: false });
  const { side } = house;
  for (let i = 0; i < house.count; i++)
    layer.add(
      new Konva.Rect({
        x: house.x[i] - side / 2,
        y: house.y[i] - side / 2,
        width: side,
        height: side,
        cornerRadius: side * 0.28,
        fill: fills[states[i]],
        listening: false,
        perfectDrawEnabled: false,
      }),
    );
  stage.add(layer);
  return {
    look: (camera) => {
      layer.position(originOf(camera, view));
      layer.scale({ x: camera.scale, y: camera.scale });
      layer.draw();
    },
  };
}
